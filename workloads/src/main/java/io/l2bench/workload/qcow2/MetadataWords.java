package io.l2bench.workload.qcow2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of 64 bits of an image file with changes that are never written to it.
 *
 * <p>Memory: the changed pages of 4 KiB, and at most 4 MiB of others. Cost: O(1); a page that is
 * not in memory is read.
 */
final class MetadataWords {
  private static final int PAGE_BITS = 12;
  private static final int PAGE_WORDS = 1 << (PAGE_BITS - 3);
  private static final int MOST_CLEAN_PAGES = 1024;
  private static final int RECENT = 64;

  private final Source source;

  /** The pages used last, by the lowest bits of their numbers: most words are found here. */
  private final long[] recentPages = new long[RECENT];

  private final long[][] recent = new long[RECENT][];
  private final Map<Long, long[]> changed = new HashMap<>();
  private final Map<Long, long[]> clean =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, long[]> eldest) {
          return size() > MOST_CLEAN_PAGES;
        }
      };

  /** What the words are before any change. */
  @FunctionalInterface
  interface Source {
    /** Words from an offset on, in bytes. */
    long[] words(long offset, int count) throws IOException;
  }

  MetadataWords(Source source) {
    this.source = source;
    Arrays.fill(recentPages, -1);
  }

  /** The word at that offset, a multiple of 8, in bytes. */
  long get(long offset) {
    long page = offset >>> PAGE_BITS;
    int at = (int) page & (RECENT - 1);
    if (recentPages[at] != page) {
      long[] words = changed.get(page);
      note(page, words == null ? cleanPage(page) : words);
    }
    return recent[at][word(offset)];
  }

  private void note(long page, long[] words) {
    int at = (int) page & (RECENT - 1);
    recentPages[at] = page;
    recent[at] = words;
  }

  /** Changes a word. */
  void set(long offset, long value) {
    changedPage(offset >>> PAGE_BITS)[word(offset)] = value;
  }

  /** Fills a range with zeroes, as a new table is. */
  void clear(long offset, long bytes) {
    for (long at = offset; at < offset + bytes; at += Long.BYTES) {
      set(at, 0);
    }
  }

  private static int word(long offset) {
    return (int) (offset >>> 3) & (PAGE_WORDS - 1);
  }

  private long[] changedPage(long page) {
    long[] words = changed.get(page);
    if (words == null) {
      words = cleanPage(page);
      clean.remove(page);
      changed.put(page, words);
      note(page, words);
    }
    return words;
  }

  private long[] cleanPage(long page) {
    long @Nullable [] words = clean.get(page);
    if (words == null) {
      words = read(page);
      clean.put(page, words);
    }
    return words;
  }

  private long[] read(long page) {
    try {
      return source.words(page << PAGE_BITS, PAGE_WORDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
