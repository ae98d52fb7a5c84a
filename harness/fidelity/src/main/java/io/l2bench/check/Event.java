package io.l2bench.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** QEMU's trace events of the QED driver (QEMU, block/trace-events), with their fields in order. */
enum Event {
  SETUP(
      "qed_aio_setup",
      Field.DISK,
      Field.REQUEST,
      Field.SECTOR,
      Field.SECTORS,
      Field.OPAQUE,
      Field.FLAGS),
  NEXT_IO("qed_aio_next_io", Field.DISK, Field.REQUEST, Field.ERROR, Field.POSITION),
  READ_DATA(
      "qed_aio_read_data", Field.DISK, Field.REQUEST, Field.FOUND, Field.OFFSET, Field.LENGTH),
  WRITE_DATA(
      "qed_aio_write_data", Field.DISK, Field.REQUEST, Field.FOUND, Field.OFFSET, Field.LENGTH),
  PREFILL(
      "qed_aio_write_prefill", Field.DISK, Field.REQUEST, Field.START, Field.LENGTH, Field.OFFSET),
  POSTFILL(
      "qed_aio_write_postfill", Field.DISK, Field.REQUEST, Field.START, Field.LENGTH, Field.OFFSET),
  WRITE_MAIN(
      "qed_aio_write_main", Field.DISK, Field.REQUEST, Field.ERROR, Field.OFFSET, Field.LENGTH),
  COMPLETE("qed_aio_complete", Field.DISK, Field.REQUEST, Field.ERROR),
  READ_TABLE("qed_read_table", Field.DISK, Field.OFFSET, Field.TABLE),
  TABLE_READ("qed_read_table_cb", Field.DISK, Field.TABLE, Field.ERROR),
  WRITE_TABLE("qed_write_table", Field.DISK, Field.OFFSET, Field.TABLE, Field.INDEX, Field.COUNT),
  TABLE_WRITTEN("qed_write_table_cb", Field.DISK, Field.TABLE, Field.FLUSH, Field.ERROR),
  ALLOC("qed_alloc_l2_cache_entry", Field.CACHE, Field.ENTRY),
  FIND("qed_find_l2_cache_entry", Field.CACHE, Field.ENTRY, Field.OFFSET, Field.REFERENCES),
  UNREF("qed_unref_l2_cache_entry", Field.ENTRY, Field.REFERENCES),
  TIMER_ENDED("qed_need_check_timer_cb", Field.DISK),
  START_TIMER("qed_start_need_check_timer", Field.DISK),
  CANCEL_TIMER("qed_cancel_need_check_timer", Field.DISK);

  /** The most fields that an event has. */
  static final int MOST_FIELDS = 6;

  private static final Map<String, Event> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(e -> e.shape.name(), Function.identity()));

  /** The kind of a value. A pointer stands for an object with a limited life. */
  enum Field implements EventField {
    DISK("s", Notation.POINTER),
    CACHE("l2_cache", Notation.POINTER),
    REQUEST("acb", Notation.POINTER),
    ENTRY("entry", Notation.POINTER),
    TABLE("table", Notation.POINTER),
    OPAQUE("opaque", Notation.POINTER),
    FLAGS("flags", Notation.HEX),
    SECTOR("sector_num", Notation.UNSIGNED),
    SECTORS("nb_sectors", Notation.UNSIGNED),
    POSITION("cur_pos", Notation.UNSIGNED),
    OFFSET("offset", Notation.UNSIGNED),
    START("start", Notation.UNSIGNED),
    LENGTH("len", Notation.UNSIGNED),
    INDEX("index", Notation.UNSIGNED),
    COUNT("n", Notation.UNSIGNED),
    REFERENCES("ref", Notation.UNSIGNED),
    FLUSH("flush", Notation.UNSIGNED),
    FOUND("ret", Notation.SIGNED),
    ERROR("ret", Notation.SIGNED);

    private final String text;
    private final Notation notation;

    Field(String text, Notation notation) {
      this.text = text;
      this.notation = notation;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Notation notation() {
      return notation;
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes none that changes.
  private final EventShape<Field> shape;

  Event(String text, Field... fields) {
    this.shape = new EventShape<>(text, List.of(fields));
  }

  /** The event of that name, or null. */
  static @Nullable Event named(String name) {
    return BY_NAME.get(name);
  }

  /** What its lines look like. */
  EventShape<Field> shape() {
    return shape;
  }

  /** Its fields, in order. */
  List<Field> fields() {
    return shape.fields();
  }

  /** The place of a field among the fields. */
  int indexOf(Field field) {
    return shape.indexOf(field);
  }

  /** Whether it gives the result of a request's lookup at its position. */
  boolean isOfLookup() {
    return this == READ_DATA || this == WRITE_DATA;
  }

  /** Whether it is an event of the cache. */
  boolean isOfCache() {
    return this == ALLOC || this == FIND || this == UNREF;
  }
}
