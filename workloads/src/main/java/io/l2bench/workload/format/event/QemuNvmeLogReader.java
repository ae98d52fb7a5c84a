package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;
import io.l2bench.workload.format.TraceInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pass over an event log of the NVMe device. A command gives its identifier and place; the call
 * into the block layer that follows names the drive by address, the completion by name. An address
 * gets its name as soon as only one drive is possible; until then the oldest command of that
 * identifier counts as completed.
 */
final class QemuNvmeLogReader extends QemuEventReader {
  private static final Pattern COMMAND =
      Pattern.compile(
          "pci_nvme_(?:read|write) cid ([0-9]{1,5}) .*nlb ([0-9]{1,9}) count ([0-9]{1,18})"
              + " lba 0x([0-9a-f]{1,15})");
  private static final Pattern TRANSFER =
      Pattern.compile(
          "blk_co_p(read|write)v blk (\\S+) bs \\S+ offset ([0-9]{1,18}) bytes ([0-9]{1,18})"
              + " flags 0x([0-9a-f]{1,8})");
  private static final Pattern COMPLETION =
      Pattern.compile("pci_nvme_rw_cb cid ([0-9]{1,5}) blk '([^']*)'");
  private static final int ZERO_WRITE = 2;

  /** Drive names by address, and the other way around. */
  private final Map<String, String> nameOf = new HashMap<>();

  private final Map<String, String> addressOf = new HashMap<>();

  /** The addresses of the drives where a command of that identifier is in flight, oldest first. */
  private final Map<String, List<String>> inFlight = new HashMap<>();

  /** The identifier of the last command, until its transfer is found. */
  private @Nullable String command;

  private long commandOffset;

  QemuNvmeLogReader(TraceInput input) {
    super(input);
  }

  @Override
  protected void takeEvent(String event) {
    if (event.startsWith("pci_nvme_read ") || event.startsWith("pci_nvme_write ")) {
      takeCommand(matched(COMMAND, event, "a command with cid, nlb, count and lba"));
    } else if (event.startsWith("blk_co_preadv ") || event.startsWith("blk_co_pwritev ")) {
      takeTransfer(matched(TRANSFER, event, "blk, bs, offset, bytes and flags"));
    } else if (event.startsWith("pci_nvme_rw_cb ")) {
      takeCompletion(matched(COMPLETION, event, "pci_nvme_rw_cb with cid and blk"));
    }
  }

  @Override
  protected void end() {
    requests.end(nanos());
  }

  @Override
  public String diskName(int number) {
    String address = super.diskName(number);
    return nameOf.getOrDefault(address, address);
  }

  private void takeCommand(Matcher fields) {
    long blocks = Long.parseLong(fields.group(2));
    long bytes = Long.parseLong(fields.group(3));
    long block = Long.parseLong(fields.group(4), 16);
    if (blocks == 0 || block > Long.MAX_VALUE / Math.max(bytes / blocks, 1)) {
      throw lines.bad("some blocks that end below 2^63");
    }
    command = fields.group(1);
    commandOffset = block * (bytes / blocks);
  }

  /** Takes in a transfer, unless the last command did not cause it. */
  private void takeTransfer(Matcher fields) {
    long offset = Long.parseLong(fields.group(3));
    long length = Long.parseLong(fields.group(4));
    if (command == null || offset != commandOffset) {
      return;
    }
    requireExtent(offset, length);
    String address = fields.group(2);
    boolean zeroes = (Integer.parseUnsignedInt(fields.group(5), 16) & ZERO_WRITE) != 0;
    Op op = fields.group(1).equals("read") ? Op.READ : zeroes ? Op.ZERO : Op.WRITE;
    requests.begin(key(address, command), op, offset, length, disk(address), nanos());
    List<String> drives = inFlight.computeIfAbsent(command, id -> new ArrayList<>());
    drives.remove(address);
    drives.add(address);
    command = null;
  }

  private void takeCompletion(Matcher fields) {
    String id = fields.group(1);
    List<String> drives = inFlight.getOrDefault(id, List.of());
    String address = address(fields.group(2), drives);
    if (address != null && drives.contains(address)) {
      drives.remove(address);
      requests.complete(key(address, id), nanos());
    }
  }

  /** The address of a drive, among those where the command may have been in flight. */
  private @Nullable String address(String name, List<String> drives) {
    String known = addressOf.get(name);
    if (known != null) {
      return known;
    }
    List<String> unnamed = drives.stream().filter(address -> !nameOf.containsKey(address)).toList();
    if (unnamed.size() == 1) {
      addressOf.put(name, unnamed.get(0));
      nameOf.put(unnamed.get(0), name);
    }
    return unnamed.isEmpty() ? null : unnamed.get(0);
  }

  private static String key(String address, String id) {
    return address + ' ' + id;
  }
}
