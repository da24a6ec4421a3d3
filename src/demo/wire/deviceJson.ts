import type { SyncState } from '../devices/deviceJobs';
import type { Device } from '../network/network';
import { stableNumber } from '../network/stableValues';

const minuteMs = 60_000;
const tenant = '5f1e2d3c4b5a69788796a5b4';

/** An inventory device. Unlike in a path, what is not known is null here, as controllers send it. */
export function deviceJson(
  device: Device,
  nowMs: number,
  sync: SyncState,
): Readonly<Record<string, unknown>> {
  const { model } = device;
  const accessPoint = model.family === 'Unified AP';
  return {
    ...health(device, sync),
    ...times(device, nowMs, sync),
    id: device.id,
    instanceUuid: device.id,
    instanceTenantId: tenant,
    hostname: device.name,
    managementIpAddress: device.address,
    dnsResolvedManagementAddress: device.address,
    macAddress: device.mac,
    apEthernetMacAddress: accessPoint ? device.mac : null,
    apManagerInterfaceIp: '',
    associatedWlcIp: accessPoint ? '10.8.1.10' : '',
    family: model.family,
    series: model.series,
    type: model.type,
    platformId: model.platform,
    softwareType: model.softwareType,
    softwareVersion: model.softwareVersion,
    serialNumber: device.serialNumber,
    role: device.role,
    roleSource: 'AUTO',
    vendor: 'Cisco',
    description: `${model.series}, ${model.softwareType} ${model.softwareVersion}`,
    memorySize: String(model.memoryBytes),
    interfaceCount: String(device.interfaces.length),
    snmpLocation: device.site,
    ...unused,
  };
}

function times(device: Device, nowMs: number, sync: SyncState): Readonly<Record<string, unknown>> {
  const syncAgeMinutes = device.syncAgeMinutes ?? 2 + stableNumber(`sync ${device.key}`, 20);
  const usualMs = Math.floor(nowMs / minuteMs - syncAgeMinutes) * minuteMs;
  const syncedAtMs = Math.max(usualMs, sync.syncedAtMs ?? 0);
  const uptimeSeconds =
    86_400 * (20 + stableNumber(`uptime ${device.key}`, 300)) + stableNumber(device.key, 86_400);
  return {
    upTime: upTimeText(uptimeSeconds),
    uptimeSeconds,
    bootDateTime: dateText(nowMs - uptimeSeconds * 1000),
    lastUpdated: dateText(syncedAtMs),
    lastUpdateTime: syncedAtMs,
    lastDeviceResyncStartTime: dateText(syncedAtMs - minuteMs),
  };
}

function health(device: Device, { running }: SyncState): Readonly<Record<string, unknown>> {
  const reachable = device.unreachable !== true;
  return {
    reachabilityStatus: reachable ? 'Reachable' : 'Unreachable',
    reachabilityFailureReason: reachable ? '' : 'SNMP Connectivity Failed',
    collectionStatus: running ? 'In Progress' : reachable ? 'Managed' : 'Partial Collection Failure',
    inventoryStatusDetail: reachable
      ? '<status><general code="SUCCESS"/></status>'
      : '<status><general code="FAILED_NETWORK_UNREACHABLE"/></status>',
    errorCode: reachable ? null : 'DEV-UNREACHED',
    errorDescription: reachable ? null : 'The device did not answer to SNMP.',
    managementState: 'Managed',
    managedAtleastOnce: true,
    deviceSupportLevel: 'Supported',
    collectionInterval: 'Global Default',
  };
}

const unused = {
  lineCardCount: '0',
  lineCardId: '',
  location: null,
  locationName: null,
  pendingSyncRequestsCount: '0',
  reasonsForDeviceResync: 'Periodic',
  reasonsForPendingSyncRequests: '',
  snmpContact: '',
  tagCount: '0',
  tunnelUdpPort: null,
  waasDeviceMode: null,
} as const;

/** "41 days, 3:07:12.00". */
function upTimeText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = seconds % 86_400;
  const clock = `${Math.floor(rest / 3600)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}.00`;
  return `${Math.floor(seconds / 86_400)} days, ${clock}`;
}

/** "2026-01-31 12:00:00", UTC. */
function dateText(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
}
