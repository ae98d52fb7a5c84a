#!/usr/bin/env bash
# A study as a job array: sbatch --array=1-100 slurm.sh study.yaml
# Then, once all tasks have ended: l2bench merge results/*-study-*of100
#SBATCH --job-name=l2bench
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=12:00:00
set -euo pipefail
study=$1
shard=$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT

# A task that Slurm queued again goes on where it was stopped.
ending=$(basename "$study" .yaml)-${shard/\//of}
run=$(compgen -G "results/*-$ending" | tail -n 1 || true)
if [ -n "$run" ]; then
  exec l2bench run --resume "$run" --threads "$SLURM_CPUS_PER_TASK"
fi
exec l2bench run "$study" --shard "$shard" --threads "$SLURM_CPUS_PER_TASK"
