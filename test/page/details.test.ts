import assert from 'node:assert/strict';
import { defaultThresholds } from '../../src/path/thresholds';
import { deviceHop, deviceStatistics, port } from '../fixtures/hops';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import { usePage } from './usePage';

describe('the details of a hop', function () {
  this.timeout(20_000);
  const used = usePage();
  const section = (title: string) =>
    used.page
      .locator('.card .section')
      .filter({ has: used.page.locator('h3', { hasText: title }) })
      .first();
  const copied = async () =>
    (await used.posted()).map(message => (message.type === 'copyText' ? message.text : message.type));

  it('list what the controller said and no group shows, whatever it is', async () => {
    const raw = {
      name: 'dist-2',
      type: 'Switches and Hubs',
      healthScore: 10,
      tags: ['pci', 'core'],
      egressInterface: {
        physicalInterface: { name: 'Te1/0/24', lineProtocol: 'up', nothing: null, empty: '' },
      },
      deviceStatistics: { cpuStatistics: { fiveSecsUsageInPercentage: 4, cores: { name: 'c0' } } },
      flag: false,
    };
    await used.show(
      finishedTrace([
        ...wiredHops.slice(0, 2),
        deviceHop('dist-2', '10.20.0.2', { raw }),
        ...wiredHops.slice(3),
      ]),
    );
    await used.hop(2).click();
    assert.deepEqual(await section('Also said').locator('.row').allInnerTexts(), [
      'healthScore\n10',
      'tags\npci',
      'tags\ncore',
      'egressInterface.physicalInterface.lineProtocol\nup',
      'deviceStatistics.cpuStatistics.cores.name\nc0',
      'flag\nfalse',
    ]);
  });

  it('copy a section as text', async () => {
    await used.show(stories.wired);
    await used.hop(2).click();
    await section('Load').hover();
    await used.page.getByRole('button', { name: 'Copy: Load' }).click();
    await used.page.getByRole('button', { name: 'Copy: Out TenGigabitEthernet1/0/24' }).focus();
    await used.page.keyboard.press('Enter');
    const [load = '', egress = ''] = await copied();
    assert.equal(
      load,
      'Load\n  CPU: 5 s 13 %, 1 min 12 %, 5 min 11 %\n  Memory: 41 % of 742 MB\n  As of: 2 min ago',
    );
    assert.match(egress, /^Out TenGigabitEthernet1\/0\/24\n {2}State: up, admin up\n/);
    assert.match(egress, /\n {2}Of speed: received 3\.1 %, sent 94 % · high\n/);
  });

  it('show the entries of an access list with their ports, copy one, and say how old the list is', async () => {
    await used.show(stories.blocked);
    await used.hop(2).click();
    const list = section('In, virtual');
    assert.match(await list.innerText(), /Access list\s+PCI-IN\s+Result\s+DENY/);
    assert.match(
      await list.locator('.denies').innerText(),
      /deny tcp any host 10\.9\.4\.20 eq 443\s+Ports tcp any → 443/,
    );
    assert.match(await list.innerText(), /as old as the last reading of its device \(12 min ago\)/);
    await list.getByRole('button', { name: 'Copy entry' }).click();
    assert.deepEqual(await copied(), ['deny tcp any host 10.9.4.20 eq 443']);
  });

  it('never copy more than the protocol allows', async () => {
    const raw = Object.fromEntries(
      Array.from({ length: 190 }, (_, index) => [`field${index}`, 'x'.repeat(500)]),
    );
    await used.show(
      finishedTrace(
        [wiredHops[0], deviceHop('a', '10.20.0.3', { raw }), wiredHops[4]].filter(hop => hop !== undefined),
      ),
    );
    await used.hop(1).click();
    await used.page.getByRole('button', { name: 'Copy: Also said' }).click();
    assert.equal((await copied())[0]?.length, 20_000);
  });

  it('name the doubts that the hop gives rise to', async () => {
    await used.show(stories.doubts);
    await used.hop(2).click();
    assert.match(await section('Doubts').innerText(), /dist-2/);
    await used.hop(1).click();
    assert.equal(await section('Doubts').count(), 0);
  });

  it('draw wireless, fabric, FlexConnect, QoS, performance and accuracy where they are', async () => {
    await used.show(stories.everything);
    await used.hop(1).click();
    const text = await used.page.locator('.card').innerText();
    for (const said of [
      /SSID\s+corp/,
      /WLAN id\s+17/,
      /FlexConnect\s+authentication CENTRAL, switching LOCAL/,
      /Controller\s+wlc-1/,
      /Encapsulation\s+VXLAN, UDP/,
      /VNI\s+8190/,
      /Outer addresses\s+10\.20\.0\.3 : 65354 → 10\.9\.0\.9 : 4789/,
      /VOICE-OUT\s+1\.2 Mb\/s/,
      /QoS: asked for; no policy on this interface/,
      /Flow\s+tcp 10\.20\.1\.15 : 51022 → 10\.9\.4\.20 : 443/,
      /Lost\s+0\.2 %/,
      /90 %\s+Flow records of several paths match/,
    ])
      assert.match(text, said);
  });

  it("go by the reader's own thresholds for what is high, in the row and in the details", async () => {
    const options = (thresholds: Partial<typeof defaultThresholds>) => ({
      options: { singleKeys: true, thresholds: { ...defaultThresholds, ...thresholds } },
    });
    const high = () => used.hop(2).locator('.meter.is-high').allInnerTexts();
    const page = await used.show(stories.wired, options({}));
    await used.hop(2).click();
    assert.deepEqual(await high(), ['out\n9.4 Gb/s\n94 %']);
    assert.equal(await used.hop(2).locator('.drops.is-high .codicon-warning').count(), 1);
    await used.update(
      stories.wired,
      options({ utilisationPercent: 95, cpuPercent: 10, memoryPercent: 40, drops: 20_000 }),
    );
    assert.deepEqual(await high(), ['CPU\n11 %', 'memory\n41 %']);
    assert.equal(await used.hop(2).locator('.drops.is-high').count(), 0);
    assert.match(await page.locator('.card').innerText(), /Memory\s+41 % of 742 MB · high/);
    assert.match((await used.hop(2).locator('.visually-hidden').textContent()) ?? '', /CPU 11 % high/);
  });

  it('show rates in both directions, drops that came in, and a port that is down', async () => {
    const down = port('GigabitEthernet1/0/1', [2e8, 3e8]);
    const { statistics } = down;
    if (statistics.kind !== 'value') assert.fail();
    const value = { ...statistics.value, operationalStatus: 'down', inputQueueDrops: 7 };
    const ingress = { physical: { ...down, statistics: { ...statistics, value } }, virtual: [] };
    const hop = deviceHop('acc-3', '10.20.0.3', { statistics: deviceStatistics(4, 41), ingress });
    await used.show(finishedTrace([...wiredHops.slice(0, 1), hop, ...wiredHops.slice(2)]));
    assert.match(await used.hop(1).innerText(), /in Gi1\/0\/1\s+down\s+7 drops/);
    assert.deepEqual(await used.hop(2).locator('.meter-rateIn, .meter-rateOut').allInnerTexts(), [
      'in\n1.1 Gb/s\n11 %',
      'out\n9.4 Gb/s\n94 %',
    ]);
  });
});
