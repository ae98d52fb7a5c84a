package io.l2bench.replay;

/** The channels of a device: steps that find all of them busy are served in order of arrival. */
final class Channels {
  private final long[] freeAt;

  /** Which channel is free first. */
  private int next;

  /** That many channels; none stands for as many as it takes. */
  Channels(int channels) {
    freeAt = new long[channels];
  }

  /** When a step is served that comes now. */
  long begin(long now) {
    return freeAt.length == 0 ? now : Math.max(now, freeAt[next]);
  }

  /** Takes the channel of {@link #begin} until that time. */
  void occupy(long until) {
    if (freeAt.length == 0) {
      return;
    }
    freeAt[next] = until;
    for (int i = 0; i < freeAt.length; i++) {
      if (freeAt[i] < freeAt[next]) {
        next = i;
      }
    }
  }
}
