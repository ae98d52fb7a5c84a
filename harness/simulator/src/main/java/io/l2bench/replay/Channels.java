package io.l2bench.replay;

/** The channels of a device. Steps that find all of them busy are served in order of arrival. */
final class Channels {
  private final long[] freeAt;

  /** The channel that is free first. */
  private int next;

  /** Some channels; 0 stands for as many as are needed. */
  Channels(int channels) {
    freeAt = new long[channels];
  }

  /** When a step that comes now is served. */
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
