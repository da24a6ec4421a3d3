import type { DeviceFacts, InterfaceFacts } from '../path/hop';
import type { NetworkPath } from '../path/networkPath';
import type { Generation, RequestCounts } from '../path/trace';
import type { Inclusion, TraceRequest } from '../path/traceRequest';

/** The controller took the trace. */
export interface StartedTrace {
  readonly traceId: string;
  /** Usually absent in generation 3. */
  readonly taskId?: string;
}

/** The asynchronous task behind a trace or a deletion. `isError` decides before `endTime` does. */
export interface Task {
  readonly state: 'running' | 'succeeded' | 'failed';
  /** Free text; for a started trace it is the trace's id. */
  readonly progress?: string;
  readonly errorCode?: string;
  /** The task's own reason, or the reasons of its tree joined. */
  readonly reason?: string;
}

/** One row of the controller's list of traces: request and status only, never a verdict. */
export interface TraceRow {
  readonly traceId: string;
  readonly request: Omit<TraceRequest, 'include'>;
  readonly status: 'running' | 'completed' | 'failed';
  readonly createdAtMs?: number;
}

/** A part of a controller's list of traces, newest first. */
export interface TraceList {
  readonly rows: readonly TraceRow[];
  /** How many the controller sent, unusable ones included: when it was asked for more, its list ends there. */
  readonly sent: number;
}

/** An inventory device as one trace needs it. */
export interface Device extends DeviceFacts {
  readonly id: string;
  readonly name?: string;
  readonly softwareVersion?: string;
  /** The controller's word: ACCESS, CORE, BORDER ROUTER … */
  readonly role?: string;
}

/** An inventory interface as one trace needs it. */
export interface DeviceInterface extends InterfaceFacts {
  readonly id?: string;
  readonly name?: string;
  readonly deviceId?: string;
  /** In canonical form; absent where it carries none. */
  readonly addresses?: readonly string[];
  readonly vlan?: string;
}

/**
 * One Catalyst Center, whatever its generation. Every call may reject with a `ControllerError`; no call repeats a POST
 * that may have been taken.
 * The session (login, token, one new login on 401) is the controller's own business.
 */
export interface Controller {
  readonly origin: string;
  /** Signs in unless a token is at hand, and finds out which generation answers. */
  login(signal: AbortSignal): Promise<Generation>;
  initiatePathTrace(request: TraceRequest, signal: AbortSignal): Promise<StartedTrace>;
  getPath(traceId: string, include: readonly Inclusion[], signal: AbortSignal): Promise<NetworkPath>;
  getTask(taskId: string, signal: AbortSignal): Promise<Task>;
  /** Newest first. */
  listTraces(filter: TraceFilter, signal: AbortSignal): Promise<TraceList>;
  /** Resolves to the deletion's task, where the controller names one. */
  deleteTrace(traceId: string, signal: AbortSignal): Promise<string | undefined>;
  /** One request for each hundred ids. */
  getDevices(ids: readonly string[], signal: AbortSignal): Promise<readonly Device[]>;
  /** One request for all interfaces of a device. */
  getInterfaces(deviceId: string, signal: AbortSignal): Promise<readonly DeviceInterface[]>;
  /** The devices' interfaces that carry an address; empty when nobody does (404 included). */
  getInterfacesByAddress(address: string, signal: AbortSignal): Promise<readonly DeviceInterface[]>;
  /** What was sent so far, by purpose. */
  requestCounts(): RequestCounts;
  /** The controller's clock as its last answer's `Date` header gave it, epoch ms. */
  controllerTimeMs(): number | undefined;
}

export interface TraceFilter {
  readonly source?: string;
  readonly destination?: string;
  readonly limit?: number;
  /** Where to begin in the list: 1, the default, is the newest. */
  readonly offset?: number;
}
