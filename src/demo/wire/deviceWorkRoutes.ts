import { commandOutput } from '../devices/commandOutput';
import type { CommandJob } from '../devices/deviceJobs';
import type { Device } from '../network/network';
import type { Call, Reply, Route } from '../server/route';
import { answer, notFound, refusal } from './replies';

/** The words with which a command may begin. */
const readWords = ['cat', 'cd', 'dir', 'more', 'ping', 'pwd', 'show', 'traceroute'] as const;
const mostCommands = 5;

/** The command runner, its files, and reading a device anew: the same in all generations. */
export const deviceWorkRoutes: readonly Route[] = [
  { method: 'GET', path: 'network-device-poller/cli/legit-reads', handle: () => answer(readWords) },
  { method: 'POST', path: 'network-device-poller/cli/read-request', handle: run },
  { method: 'GET', path: 'file/:id', handle: file },
  { method: 'PUT', path: 'network-device/sync', handle: sync },
];

function run({ box, body, username }: Call): Reply {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  const commands = textsOf(fields['commands']);
  const device = deviceOf(box.network.devicesById, fields['deviceUuids']);
  if (commands === undefined || commands.length === 0 || commands.length > mostCommands)
    return wrong('commands is not a list of one to five texts.');
  if (device === undefined) return wrong('deviceUuids is not a list of one managed device.');
  return started(box.jobs.run(device, commands, username).taskId);
}

function sync({ box, body, username }: Call): Reply {
  const device = deviceOf(box.network.devicesById, body);
  if (device === undefined) return wrong('The body is not a list of one managed device.');
  return started(box.jobs.sync(device, username).taskId);
}

function started(taskId: string): Reply {
  return answer({ taskId, url: `/api/v1/task/${taskId}` }, 202);
}

function wrong(problem: string): Reply {
  return refusal(400, 'BadRequest', 'Bad request', problem);
}

function deviceOf(devices: ReadonlyMap<string, Device>, value: unknown): Device | undefined {
  const ids = textsOf(value);
  const device = ids?.length === 1 ? devices.get(ids[0] ?? '') : undefined;
  return device?.unmanaged === true ? undefined : device;
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter(item => typeof item === 'string');
  return texts.length === value.length ? texts : undefined;
}

/** A file stands without the envelope that all other answers have. */
function file({ box, params }: Call): Reply {
  const { id = '' } = params;
  const job = box.jobs.findByFile(id);
  if (job === undefined) return notFound(`File ${id}`, 'No such file');
  const groups = { SUCCESS: {}, FAILURE: {}, BLACKLISTED: {}, ...groupsOf(job, box.network) };
  return { status: 200, body: [{ deviceUuid: job.device.id, commandResponses: groups }] };
}

type Groups = Record<string, Record<string, string>>;

function groupsOf({ device, commands }: CommandJob, network: Call['box']['network']): Groups {
  const groups: Groups = {};
  for (const command of commands) {
    const known = readWords.some(word => word === command.trim().split(/\s+/)[0]?.toLowerCase());
    const word = !known ? 'BLACKLISTED' : device.unreachable === true ? 'FAILURE' : 'SUCCESS';
    const text =
      word === 'SUCCESS'
        ? commandOutput(network, device, command)
        : word === 'FAILURE'
          ? `Unable to connect to ${device.address}: connection timed out`
          : '';
    groups[word] = { ...groups[word], [command]: text };
  }
  return groups;
}
