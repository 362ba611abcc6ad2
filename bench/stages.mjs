// The share of each stage of the engine: a sampling profile of the pipeline by the functions that it calls.
import { Session } from 'node:inspector/promises';

const INTERVAL_US = 500;

/** The functions of this file call the stages. */
const isCaller = ({ callFrame }) => callFrame.url.endsWith('/pipeline.js');

/** Runs `work` under the profiler. @returns share of each stage, 0 to 1, largest first */
export async function stageShares(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples, timeDeltas }) {
  const own = new Map();
  for (const [k, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + timeDeltas[k]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (node) => node.callFrame.functionName;
  const total = (node) =>
    (node.children ?? []).reduce((sum, id) => sum + total(byId.get(id)), own.get(node.id) ?? 0);
  const stages = new Map();
  const add = (name, time) => stages.set(name, (stages.get(name) ?? 0) + time);
  for (const node of nodes) {
    if (nameOf(node) === '(garbage collector)') add('garbage collection', total(node));
    if (!isCaller(node)) continue;
    add('the pipeline itself', own.get(node.id) ?? 0);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (!isCaller(child)) add(nameOf(child), total(child));
    }
  }
  const all = [...stages.values()].reduce((sum, time) => sum + time, 0);
  return [...stages].map(([name, time]) => [name, time / all]).sort(([, a], [, b]) => b - a);
}
