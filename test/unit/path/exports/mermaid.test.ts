import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toMermaid } from '../../../../src/path/exports/mermaid';
import { mermaidText } from '../../../../src/path/exports/mermaidText';
import { plainText } from '../../../../src/path/plainText';
import type { Trace } from '../../../../src/path/trace';
import { finishedTrace, wiredHops } from '../../../fixtures/traces';
import { manyHops, stories } from '../../../fixtures/tracesOfStories';
import { anyText, hostileTexts } from './hostile';

const label = String.raw`"(?:[\p{L}\p{M}\p{N} .,/?-]|#\d+;|<br\/>)+"`;
const lines = [
  /^flowchart LR$/,
  new RegExp(`^ {2}hop\\d+(?:\\(\\[${label}\\]\\)|\\[${label}\\]|\\{\\{${label}\\}\\})$`, 'u'),
  new RegExp(`^ {2}hop\\d+ (?:-->|-\\.->)(?:\\|${label}\\|)? hop\\d+$`, 'u'),
  /^ {2}classDef (?:denied stroke:#c42b1c,stroke-width:4px|beyond opacity:0\.75)$/,
  /^ {2}class hop\d+(?:,hop\d+)* (?:denied|beyond)$/,
];

/** Every line is one of the few shapes that a diagram is made of. */
function assertDiagram(text: string): void {
  assert.ok(text.endsWith('\n'));
  for (const line of text.slice(0, -1).split('\n'))
    assert.ok(
      lines.some(shape => shape.test(line)),
      line,
    );
}

describe('Mermaid of a trace', () => {
  it('writes labels that hold nothing but letters, digits, harmless marks and entity codes, and mean the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const written = mermaidText(text, 60);
        const read = written.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        assert.equal(read, plainText(text, 60));
        assert.doesNotMatch(
          written.replace(/#\d+;/g, 'x'),
          /[^\p{L}\p{M}\p{N} .,/?-]|www\.|^\s*-|^\s*\d+\.(?:\s|$)/iu,
        );
      }),
    );
  });

  it('is a diagram for every story', () => {
    for (const trace of Object.values<Trace>(stories)) assertDiagram(toMermaid(trace));
  });

  it('is a diagram whatever names, links and tunnels are called', () => {
    for (const text of [...hostileTexts, '']) {
      const hops = wiredHops.map(hop => ({
        ...hop,
        name: text,
        ip: text,
        role: text,
        link: text,
        tunnels: [text],
      }));
      assertDiagram(toMermaid({ ...stories.blocked, hops }));
    }
  });

  it('draws hosts, devices, the unknown, the deny and what lies beyond it', () => {
    assert.equal(
      toMermaid(stories.blocked),
      `flowchart LR
  hop1(["10.20.1.15<br/>wired host"])
  hop2["acc-3<br/>10.20.0.3<br/>access switch"]
  hop3["dist-2<br/>10.20.0.2<br/>distribution switch<br/>Denied inbound on Vlan20<br/>PCI-IN"]
  hop4{{"?"}}
  hop5["acc-9<br/>10.9.0.9<br/>access switch"]
  hop6(["10.9.4.20<br/>wired host"])
  hop1 -->|"Wired<br/>in Gi1/0/12"| hop2
  hop2 -->|"Switched<br/>out Te1/1/1, in Te1/0/3"| hop3
  hop3 -->|"OSPF<br/>out Te1/0/24"| hop4
  hop4 -->|"NetFlow<br/>in Te1/1/1"| hop5
  hop5 -->|"Wired<br/>out Gi1/0/12"| hop6
  classDef denied stroke:#c42b1c,stroke-width:4px
  class hop3 denied
  classDef beyond opacity:0.75
  class hop4,hop5,hop6 beyond
`,
    );
  });

  it('draws a tunnel as a dotted arrow from where it begins to where it ends', () => {
    assert.match(toMermaid(stories.wireless), /^ {2}hop2 -\.->\|"CAPWAP Tunnel"\| hop5$/m);
  });

  it('draws both ends of a path that Mermaid would refuse for its length, and the surroundings of its deny', () => {
    const long = finishedTrace(manyHops(1000));
    const text = toMermaid(long);
    assertDiagram(text);
    assert.ok(text.length < 50_000, String(text.length));
    assert.match(text, /^ {2}hop50 -\.->\|"900 hops not drawn"\| hop951$/m);
    const verdict = stories.blocked.verdict;
    const block = { hop: 500, side: 'ingress' } as const;
    const blocked = toMermaid({ ...long, ...(verdict && { verdict: { ...verdict, block } }) });
    assert.match(blocked, /^ {2}class hop501 denied$/m);
    assert.match(blocked, /^ {2}hop50 -\.->\|"445 hops not drawn"\| hop496$/m);
  });
});
