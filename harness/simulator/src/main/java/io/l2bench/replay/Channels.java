package io.l2bench.replay;

/** The channels of a device. If all are busy, steps are served in order of arrival. */
final class Channels {
  private final long[] freeAt;

  /** The channel that is free first. */
  private int next;

  /** A number of channels; 0 stands for no limit. */
  Channels(int channels) {
    freeAt = new long[channels];
  }

  /** When a step that arrives now begins to be served. */
  long begin(long now) {
    return freeAt.length == 0 ? now : Math.max(now, freeAt[next]);
  }

  /** Occupies the channel of {@link #begin} until a time. */
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
