package io.l2bench.study;

import java.util.List;

/** The words of the page that do not depend on the run. */
final class StudyWords {
  static final List<String> INTRODUCTION =
      """
      # What a table cache gains from

      Made by `l2bench study`; results/STUDY.md by `l2bench study results/study.yaml --markdown
      results/STUDY.md` from the recorded guests that come with l2bench. Micro traces are left out,
      and a workload counts once.
      Requests begin at their recorded times where a table does not say otherwise, on the modelled
      `nvme` device, and disks count as all allocated. A ratio is the table reads after a change over
      those before; its median over the workloads has a 95% interval. p is that of Wilcoxon's
      signed-rank test, corrected by Holm for what it stands beside; *better* and *worse* need
      p <= 0.05 and an interval without 1. Latencies are ratios in the same way, not tested. The
      questions, and the policy that each asks about, were set before that corpus was replayed; that
      only workloads which load a cache count for it was decided after a trial with six of them.

      ## In short

      """
          .lines()
          .toList();

  static final List<String> SIDE_BY_SIDE =
      """
      ## The drivers side by side

      The same memory for the same workloads, with the clusters of 64 KiB of both formats' defaults.
      Ratios are those to QED as it is, medians over the workloads with their 95% intervals; they
      are not tested. `locked` is qcow2's own loading and `duplicate` QED's; the other rows are what
      each driver would gain or lose by the other's way.

      """
          .lines()
          .toList();

  static final List<String> NOT_SHOWN =
      """
      ## What is not shown

      The guests were recorded under emulation, which lowers the number of requests in flight: the
      tables by depth say what more of them do. The device is a model, in which the read of a table
      takes as long whatever its size, and table reads are not time. Recordings last minutes, so
      reuse over hours is not in them. Where a workload touches no more tables than the cache holds,
      no lever but the loading does anything. A difference that is not shown may still be there.
      """
          .lines()
          .toList();

  private StudyWords() {}
}
