import type { Hop } from '../../path/hop';
import type { Say } from '../words';
import type { HopModel } from './hopModel';

/** How a screen reader names a hop: place, name, role, whole interface names, and what is wrong with it. */
export function accessibleName(
  hop: Hop,
  model: Omit<HopModel, 'accessibleName' | 'searchText' | 'isHealthy'>,
  hopCount: number,
  say: Say,
): string {
  const ports = model.ports.flatMap(({ direction, full, down, drops }) => [
    say(`page.hop.${direction}`, { port: full }),
    down,
    drops,
  ]);
  const meters = model.meters.map(meter =>
    [meter.label, meter.value, meter.note, meter.high].filter(Boolean).join(' '),
  );
  return [
    say('page.hop.position', { position: model.index + 1, count: hopCount }),
    model.label,
    model.address,
    model.badge,
    model.deny?.sentence,
    ...ports,
    ...hop.tunnels.map(tunnel => say('page.hop.inTunnel', { tunnel })),
    model.accuracy,
    model.accuracy === undefined && model.doubts.length > 0 ? say('page.doubt') : undefined,
    hop.link === undefined ? undefined : say('page.hop.learnedBy', { link: hop.link }),
    ...meters,
    model.note?.text,
    model.beyond ? say('page.beyondBlock') : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
