interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly fill: string;
  readonly edge: string;
  readonly tunnel: string;
  readonly deny: string;
  readonly good: string;
  readonly doubt: string;
}

const light: Colours = {
  paper: '#ffffff',
  ink: '#1f2328',
  quiet: '#545d66',
  fill: '#f6f8fa',
  edge: '#7d8590',
  tunnel: '#8a5a00',
  deny: '#b3261e',
  good: '#1a7f37',
  doubt: '#8a5a00',
};

const dark: Colours = {
  paper: '#1f1f1f',
  ink: '#e8e8e8',
  quiet: '#b0b0b0',
  fill: '#2b2b2b',
  edge: '#7d7d7d',
  tunnel: '#e0ad55',
  deny: '#ff7b72',
  good: '#4cc267',
  doubt: '#e0ad55',
};

function coloured({ paper, ink, quiet, fill, edge, tunnel, deny, good, doubt }: Colours): string {
  return [
    `.paper{fill:${paper}}`,
    `text{fill:${ink}}`,
    `.quiet{fill:${quiet}}`,
    `.box{fill:${fill};stroke:${edge}}`,
    `.link{stroke:${quiet}}`,
    `.tip{fill:${quiet}}`,
    `.bracket{stroke:${tunnel}}`,
    `.tunnel{fill:${tunnel}}`,
    `.stop{fill:${deny};stroke:${paper}}`,
    `.bar{stroke:${paper}}`,
    `.deny{fill:${deny}}`,
    `.box.denied{stroke:${deny}}`,
    `.good{stroke:${good}}`,
    `.doubt{stroke:${doubt}}`,
    `.open{stroke:${quiet}}`,
  ].join('');
}

/** The file's own style: light, or dark where the viewer asks for it. Plain classes, which every viewer knows. */
export const svgStyle = [
  'text{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif;font-size:12px}',
  '.head{font-size:20px;font-weight:600}.name{font-size:14px;font-weight:600}.small{font-size:11px}',
  '.mid{text-anchor:middle}.end{text-anchor:end}.strong{font-weight:600}.sign{font-size:15px;font-weight:700}',
  '.link,.bracket,.good,.doubt,.open,.bar{fill:none;stroke-width:1.6}.bar{stroke-width:3}.stop{stroke-width:1.5}',
  '.box{stroke-width:1.3}.box.denied{stroke-width:2.6}.unknown,.inferred{stroke-dasharray:5 4}.beyond{opacity:.6}',
  '.good,.doubt,.open{stroke-width:2;stroke-linejoin:round;stroke-linecap:round}',
  coloured(light),
  `@media (prefers-color-scheme:dark){${coloured(dark)}}`,
].join('');
