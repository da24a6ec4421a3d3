import type { TraceSummary } from '../../tracing/traceStore';
import type { ControllerStanding } from '../controllers/controllerState';
import type { KnownController } from '../controllers/knownController';
import type { ReportedSetting } from './reportedSettings';

type ReportedTrace = Pick<TraceSummary, 'state' | 'verdict' | 'failure' | 'request'>;

/** What a report is made of. Names, addresses and texts in it stay out of the report. */
export interface ReportFacts {
  /** Versions and the like, by what they are of. */
  readonly versions: Readonly<Record<string, string>>;
  readonly controllers: readonly (Pick<KnownController, 'kind' | 'generation'> & ControllerStanding)[];
  /** Undefined where the disk does not give them. */
  readonly traces: readonly ReportedTrace[] | undefined;
  readonly settings: readonly ReportedSetting[];
}

/** A report to fill in, as Markdown, in English as whoever reads it needs it. It is built from kinds and counts alone. */
export function issueReport({ versions, controllers, traces, settings }: ReportFacts): string {
  return [
    '# DNAC Path Trace: a problem',
    '',
    'Nothing has been sent. Read this, add what happened, and share it with whoever looks after this extension for you.',
    'It holds no names, addresses, user names or texts of your network; leave them out of what you add, too.',
    ...section('What happened', []),
    ...section('What should have happened', []),
    ...section(
      'Versions',
      Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
    ),
    ...section('Controllers', counted(controllers.map(controllerWords))),
    ...section(
      'Traces on this machine',
      traces === undefined ? ['cannot be read'] : counted(traces.map(traceWords)),
    ),
    ...section(
      'Settings that were changed',
      settings.map(({ name, value }) => `${name}: ${value}`),
    ),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const body = lines.length === 0 ? [] : ['', ...lines.map(line => `- ${line}`)];
  return ['', `## ${title}`, ...body];
}

function controllerWords({ kind, generation, signIn, trouble }: ReportFacts['controllers'][number]): string {
  return `${kind}, generation ${generation ?? 'found out by asking'}, ${trouble ?? signIn}`;
}

function traceWords({ state, verdict, failure, request }: ReportedTrace): string {
  const family = request.source.includes(':') ? 'IPv6' : 'IPv4';
  return `${verdict ?? failure ?? state}, ${family}`;
}

/** Equal lines once, with how often they came; the most frequent first. */
function counted(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([line, count]) => `${count} × ${line}`);
}
