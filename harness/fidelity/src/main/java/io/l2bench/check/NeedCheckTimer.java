package io.l2bench.check;

import io.l2bench.driver.Driver;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.QedDriver;
import org.jspecify.annotations.Nullable;

/**
 * The timer by which QEMU clears the header's need for a check, five seconds after the last
 * allocating write. The log says when it ends, when a drain ends it early, and when a disk is
 * closed. Whether it runs at all, and its effect on the header, is predicted.
 */
final class NeedCheckTimer {
  private final WritableImage image;
  private final QedDriver driver;
  private final Predictor predictor;

  /** Whether the image may be checked at its opening, which clears the need. */
  private boolean opening;

  /** Whether a drain has just stopped it, in order to end it. */
  private boolean drained;

  /** Whether its end may still keep writes from allocating. */
  private boolean atWork;

  private boolean closed;

  NeedCheckTimer(WritableImage image, QedDriver driver, Predictor predictor) {
    this.image = image;
    this.driver = driver;
    this.predictor = predictor;
    this.opening = image.needsCheck();
  }

  /** Takes a line of the timer; returns what could have come if it could not. */
  @Nullable String take(Event event, int requestsInFlight) {
    return switch (event) {
      case CANCEL_TIMER -> {
        drained = predictor.timerRuns();
        predictor.setTimerRuns(false);
        closed = requestsInFlight == 0;
        yield null;
      }
      case START_TIMER -> start(requestsInFlight);
      default -> end();
    };
  }

  /** Opening a disk for reading, or moving it, starts the timer if the image needs a check. */
  private @Nullable String start(int requestsInFlight) {
    if (!image.needsCheck() || requestsInFlight > 0 || predictor.timerRuns()) {
      return "no start of a timer";
    }
    opening = false;
    predictor.setTimerRuns(true);
    return null;
  }

  private @Nullable String end() {
    if (!predictor.timerRuns() && !drained) {
      return "no end of a timer that does not run";
    }
    predictor.setTimerRuns(false);
    drained = false;
    if (driver.allocating() == Driver.NONE) {
      image.setNeedsCheck(false);
      atWork = true;
    }
    return null;
  }

  /** A request arrives: an image that needed a check without a timer has been checked by now. */
  void requestArrives() {
    if (opening) {
      image.setNeedsCheck(false);
      opening = false;
    }
  }

  /** Notes whether a line may be the last of a disk that is closed. */
  void closes(LogLine line) {
    closed = false;
    drained &= line.event() == Event.TIMER_ENDED;
  }

  /** A request continues with a line; past the header nothing keeps it from allocating. */
  void goesOn(Event event) {
    if (event == Event.PREFILL || event == Event.WRITE_TABLE) {
      atWork = false;
    }
  }

  /** Whether the request that apparently holds the table lock waits for the timer's end instead. */
  boolean stopsHolder() {
    return atWork && driver.waitsForTimer(driver.allocating());
  }

  /** Whether the last line closed a disk. */
  boolean closed() {
    return closed;
  }
}
