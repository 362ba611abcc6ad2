import type { Entity } from './entity.ts';

/** Why an entity may be meant: it spoke, was the subject of a verb, or was named; of these the last place counts. */
export type Kind = 'spoke' | 'subject' | 'named';
/** Or the sentence is about it. */
export type EventKind = Kind | 'topic';

/**
 * Whether something is told on the same level as the report to resolve, outside of the content that holds the report,
 * or inside another content.
 */
export type Level = 'same' | 'outer' | 'inner';

/** What stands before a report of one entity. */
export interface Trace {
  readonly entity: Entity;
  /** Token of the last event of a kind on the level of the report; -1 where there is none. */
  readonly last: Record<Kind, number>;
  /** Whether there is an event of a kind on the outer level. */
  readonly outside: Record<Kind, boolean>;
  /** Whether it holds the report in what it says. */
  holder: boolean;
  /** Whether the sentence is about it. */
  topic: boolean;
  /** Whether all that is told of it stands inside other contents. */
  insideOnly: boolean;
}

/** Everybody who was met before a report, in the order of first notice, with what was told of each. */
export class Traces {
  readonly all: Trace[] = [];
  /** The last of a kind on the level of the report. */
  readonly last: Record<Kind, Trace | null> = { spoke: null, subject: null, named: null };
  /** The last speaker on whatever level, and where he spoke. */
  lastSpeaker: Entity | null = null;
  lastSpoken = -1;

  note(kind: EventKind, entity: Entity, position: number, level: Level): void {
    const trace = this.of(entity);
    if (kind === 'spoke' && position >= this.lastSpoken) {
      this.lastSpeaker = entity;
      this.lastSpoken = position;
    }
    if (level !== 'inner') trace.insideOnly = false;
    if (kind === 'topic') {
      trace.topic ||= level === 'same';
      return;
    }
    if (level === 'outer') trace.outside[kind] = true;
    if (level !== 'same') return;
    trace.last[kind] = Math.max(trace.last[kind], position);
    if (position >= (this.last[kind]?.last[kind] ?? -1)) this.last[kind] = trace;
  }

  of(entity: Entity): Trace {
    for (const trace of this.all) if (trace.entity === entity) return trace;
    const trace: Trace = {
      entity,
      last: { spoke: -1, subject: -1, named: -1 },
      outside: { spoke: false, subject: false, named: false },
      holder: false,
      topic: false,
      insideOnly: true,
    };
    this.all.push(trace);
    return trace;
  }
}
