import type { Overlay } from '../../path/hop';
import type { Say } from '../words';
import { rowsOf, type BlockModel } from './blocks';

/** The encapsulations that an interface adds or takes off. */
export function overlayBlocks(overlays: readonly Overlay[], say: Say): readonly BlockModel[] {
  return overlays.flatMap(overlay =>
    rowsOf([
      [say('page.card.encapsulation'), joined([overlay.encapsulation, overlay.protocol])],
      [say('page.card.vnid'), overlay.vnid],
      [say('page.card.controlPlane'), overlay.controlPlane],
      [say('page.card.outer'), outer(overlay)],
      [say('page.card.dscp'), overlay.dscp],
    ]),
  );
}

function outer(overlay: Overlay): string | undefined {
  const end = (address: string | undefined, port: string | undefined) =>
    address === undefined || port === undefined ? address : `${address} : ${port}`;
  const ends = [end(overlay.source, overlay.sourcePort), end(overlay.destination, overlay.destinationPort)];
  return ends.every(address => address === undefined)
    ? undefined
    : ends.map(address => address ?? '?').join(' → ');
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(parts.filter(part => part !== undefined))];
  return said.length === 0 ? undefined : said.join(', ');
}
