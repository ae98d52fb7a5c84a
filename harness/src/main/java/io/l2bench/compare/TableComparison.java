package io.l2bench.compare;

import java.util.List;

/**
 * What a comparison of one table found.
 *
 * @param differences each measure of each cell that both have, equal ones too
 * @param onlyInBase cells that the other lacks
 * @param onlyInRun cells that the base lacks
 */
record TableComparison(
    List<Difference> differences, List<String> onlyInBase, List<String> onlyInRun) {}
