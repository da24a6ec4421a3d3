import type { AclAnalysis, AclCalculation, AclEntry } from '../../path/hop';
import { present } from '../../path/present';
import type { WireAcl, WireHop } from '../wire/flowAnalysis';
import { isFailure, isSuccess } from './collected';

/** The analysis of one interface's access list; the controller's own words for results stay as they came. */
export function mapAcl(wire: WireAcl | undefined): AclAnalysis | undefined {
  if (wire === undefined) return undefined;
  const entries = wire.matchingAces.map((ace): AclEntry => ({
    ...present({ text: ace.ace, result: ace.result }),
    ports: ace.matchingPorts.flatMap(matching => {
      const protocol = present({ protocol: matching.protocol });
      if (matching.ports.length === 0) return [{ ...protocol, sourcePorts: [], destinationPorts: [] }];
      return matching.ports.map(ports => ({
        ...protocol,
        sourcePorts: ports.sourcePorts,
        destinationPorts: ports.destPorts,
      }));
    }),
  }));
  const named = present({ name: wire.aclName, result: wire.result });
  return entries.length === 0 && Object.keys(named).length === 0 ? undefined : { ...named, entries };
}

/** How the ACL calculation stands; a word we do not know counts as running, so that no verdict comes too early. */
export function mapAclCalculation(wire: WireHop['detailedStatus']): AclCalculation {
  const word = wire?.aclTraceCalculation;
  const reason = wire?.aclTraceCalculationFailureReason;
  return { state: calculationState(word), ...present({ word, reason }) };
}

function calculationState(word: string | undefined): AclCalculation['state'] {
  const upper = word?.toUpperCase();
  if (upper === undefined) return 'unsaid';
  if (isSuccess(upper)) return 'succeeded';
  return isFailure(upper) ? 'failed' : 'running';
}
