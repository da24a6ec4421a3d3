/** Words of the result page's diagram. */
export const pageDiagramMessages = {
  'page.diagram': 'Path as a diagram, from left to right',
  'page.diagram.zoom': 'Zoom',
  'page.diagram.percent': '{percent} %',
  'page.diagram.smaller': 'Zoom out (−)',
  'page.diagram.larger': 'Zoom in (+)',
  'page.diagram.fit': 'Fit the whole path',
  'page.diagram.actualTitle': 'Zoom to 100 % (0)',
  'page.diagram.acl': 'ACL {name}',
  'page.diagram.again': 'again',
  'page.diagram.bothHigh': 'CPU and memory high',
} as const;
