import * as v from 'valibot';
import { isPlainCommand } from '../path/deviceCommand';
import { notTheApi, readBody, readResponse } from './body';
import { readCommandAnswer, type CommandAnswer } from './commandAnswer';
import type { Controller } from './controller';
import type { Answer, Ask } from './exchange';
import type { Reading } from './reading';
import { readText, text } from './wire/leaves';

/**
 * What a controller does with one device beside tracing: read-only commands through its command runner, and reading
 * the device anew. Each call is one request and may reject with a `ControllerError`; nothing is sent twice that may
 * have been taken (Cisco's Python SDK, `command_runner.py`, `devices.py`, `file.py`).
 */
export interface DeviceCommands {
  /** The words with which a command may begin there: "show", "ping" … */
  listReadWords(signal: AbortSignal): Promise<readonly string[]>;
  /** Resolves to the task whose `progress` will name the file with the answer. */
  startCommand(deviceId: string, command: string, signal: AbortSignal): Promise<string>;
  /** What one device answered to one command, out of such a file. */
  getAnswer(fileId: string, asked: AskedCommand, signal: AbortSignal): Promise<CommandAnswer>;
  /** Has the controller read a device anew, after what it does already. Resolves to the task. */
  syncDevice(deviceId: string, signal: AbortSignal): Promise<string>;
}

export interface AskedCommand {
  readonly deviceId: string;
  readonly command: string;
}

/** A controller with all that it can do with its devices. */
export interface CatalystCenter extends Controller, Reading {
  readonly devices: DeviceCommands;
  /** The same for who must never sign in: rejects with an `aborted` error where that would take a login. */
  readonly whileSignedIn: Reading;
  /** Whether the next question needs no sign-in. */
  isSignedIn(): boolean;
}

/** Makes a call below the API's base, wherever that is. */
type UseBase = <T>(call: (base: string) => Promise<T>, signal: AbortSignal) => Promise<T>;

/** A device may take this long for one command. */
const commandTimeoutSeconds = 60;
const poller = '/network-device-poller/cli';
const purpose = 'enrichment';

export function deviceCommands(ask: Ask, useBase: UseBase): DeviceCommands {
  return {
    listReadWords: signal => useBase(base => listReadWords(ask, base, signal), signal),
    startCommand: (deviceId, command, signal) =>
      useBase(base => startCommand(ask, base, { deviceId, command }, signal), signal),
    getAnswer: (fileId, asked, signal) =>
      useBase(base => getAnswer(ask, base, fileId, asked, signal), signal),
    syncDevice: (deviceId, signal) => useBase(base => syncDevice(ask, base, deviceId, signal), signal),
  };
}

async function listReadWords(ask: Ask, base: string, signal: AbortSignal): Promise<readonly string[]> {
  const template = `${poller}/legit-reads`;
  const answer = await ask({ method: 'GET', path: base + template, template, purpose }, signal);
  const { response } = readBody(answer);
  if (!Array.isArray(response)) throw notTheApi(answer);
  return [...new Set(response.map(readText).filter(word => word !== undefined))];
}

async function startCommand(
  ask: Ask,
  base: string,
  { deviceId, command }: AskedCommand,
  signal: AbortSignal,
): Promise<string> {
  if (!isPlainCommand(command)) throw new Error('This is no plain command');
  const template = `${poller}/read-request`;
  const body = {
    name: 'path trace',
    description: 'A read-only command on a hop of a path',
    timeout: commandTimeoutSeconds,
    commands: [command],
    deviceUuids: [deviceId],
  };
  return taskOf(await ask({ method: 'POST', path: base + template, template, purpose, body }, signal));
}

async function getAnswer(
  ask: Ask,
  base: string,
  fileId: string,
  asked: AskedCommand,
  signal: AbortSignal,
): Promise<CommandAnswer> {
  const path = `${base}/file/${encodeURIComponent(fileId)}`;
  const answer = await ask({ method: 'GET', path, template: '/file/{id}', purpose }, signal);
  const read = readCommandAnswer(answer.text, asked);
  if (read === undefined) throw notTheApi(answer);
  return read;
}

async function syncDevice(ask: Ask, base: string, deviceId: string, signal: AbortSignal): Promise<string> {
  const template = '/network-device/sync';
  const path = `${base}${template}?forceSync=false`;
  return taskOf(await ask({ method: 'PUT', path, template, purpose, body: [deviceId] }, signal));
}

const startedSchema = v.looseObject({ taskId: text });

function taskOf(answer: Answer): string {
  const { taskId } = v.parse(startedSchema, readResponse(answer));
  if (taskId === undefined) throw notTheApi(answer);
  return taskId;
}
