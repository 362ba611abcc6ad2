#!/usr/bin/env bash
#SBATCH --job-name=isnad
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --requeue
# Usage: sbatch --array=0-N array.sh SHARDS OUT: each task extracts from the Nth .jsonl file of the folder SHARDS.
set -euo pipefail
mapfile -t shards < <(find "$1" -name '*.jsonl' | LC_ALL=C sort)
shard=${shards[$SLURM_ARRAY_TASK_ID]}
output=$2/$(basename "$shard" .jsonl).ndjson
mkdir -p "$2"
exec ${EXTRACT:-extract} -j 1 -q -f ndjson -o "$output" --checkpoint "$output.checkpoint" "$shard"
