import { exportFormats, type FromPage, type TraceView } from '../../path/pageProtocol';
import { present } from '../../path/present';
import type { Say } from '../words';
import type { MenuItemModel, MenuModel } from './menuModel';

/** A button of the head. With a message it posts that; with a menu it opens it; with both it stands split in two. */
export interface ActionModel {
  readonly id: 'rerun' | 'cancel' | 'reverse' | 'compare' | 'copy' | 'save' | 'showLog' | 'pin' | 'watch';
  readonly icon: string;
  readonly name: string;
  readonly title: string;
  /** The single key that does the same, in lower case; absent where keys are switched off. */
  readonly key?: string;
  readonly message?: FromPage;
  readonly menu?: MenuModel;
  /** In its place, but without effect for now: buttons that come and go would take the focus with them. */
  readonly isOff: boolean;
  readonly isPressed?: boolean;
  /** Drawn as its icon alone. */
  readonly isSmall?: true;
}

/** What may be done with the trace, in the order of the buttons. A file is not cancelled, pinned or watched. */
export function headActions(view: TraceView, say: Say): readonly ActionModel[] {
  const { trace, from } = view;
  const isRunning = trace.state === 'running';
  const hasPath = trace.hops.length > 0;
  const describe = (action: Described): ActionModel => described(action, view, say);
  return [
    describe({ id: 'rerun', icon: 'debug-restart', key: 'r', message: { type: 'rerun' }, isOff: isRunning }),
    ...(isRunning && from === 'history'
      ? [describe({ id: 'cancel', icon: 'debug-stop', message: { type: 'cancel' }, isOff: false })]
      : []),
    describe({ id: 'reverse', icon: 'arrow-swap', key: 'x', message: { type: 'reverse' }, isOff: isRunning }),
    ...(hasPath || isRunning ? pathActions(isRunning || !hasPath, say).map(describe) : []),
    ...(trace.state === 'failed'
      ? [describe({ id: 'showLog', icon: 'output', message: { type: 'showLog' }, isOff: false })]
      : []),
    ...(from === 'history' ? [pinAction(view, say), watchAction(view, say)].map(describe) : []),
  ];
}

/** The action that a single key stands for. */
export function actionOfKey(actions: readonly ActionModel[], key: string): ActionModel | undefined {
  return actions.find(action => action.key === key.toLowerCase() && !action.isOff);
}

type Described = Omit<ActionModel, 'name' | 'title'> & Partial<Pick<ActionModel, 'name' | 'title'>>;

function described(action: Described, { options }: TraceView, say: Say): ActionModel {
  const { key, ...rest } = action;
  const { id } = rest;
  const name = action.name ?? say(`page.${id}`);
  const title = action.title ?? (id === 'showLog' ? '' : titleOf(id, say));
  const isKey = options.singleKeys && key !== undefined;
  return {
    ...rest,
    name,
    title: isKey ? say('page.titleWithKey', { title, key: key.toUpperCase() }) : title,
    ...present({ key: isKey ? key : undefined }),
  };
}

function titleOf(id: Exclude<ActionModel['id'], 'showLog'>, say: Say): string {
  return id === 'copy' ? say('page.copyReport') : say(`page.${id}.title`);
}

function pathActions(isOff: boolean, say: Say): readonly Described[] {
  return [
    { id: 'compare', icon: 'diff', key: 'd', message: { type: 'compare' }, menu: compareMenu(say), isOff },
    {
      id: 'copy',
      icon: 'copy',
      key: 'c',
      message: { type: 'copy', target: 'report' },
      menu: { id: 'copy', name: say('page.copy.more'), groups: exportGroups('clipboard', say) },
      isOff,
    },
    {
      id: 'save',
      icon: 'save',
      key: 's',
      menu: { id: 'save', name: say('page.save'), groups: exportGroups('file', say) },
      isOff,
    },
  ];
}

function compareMenu(say: Say): MenuModel {
  const items = [
    posting(say('page.compare.other'), { type: 'compare' }),
    posting(say('page.compare.reverse'), { type: 'compareWithReverse' }),
  ];
  return { id: 'compare', name: say('page.compare.more'), groups: [{ items }] };
}

function exportGroups(to: 'clipboard' | 'file', say: Say): MenuModel['groups'] {
  const items = (redacted: boolean): readonly MenuItemModel[] =>
    exportFormats.map(format =>
      posting(say(`page.format.${format}`), { type: 'export', to, format, redacted }),
    );
  return [{ items: items(false) }, { title: say('page.redacted'), items: items(true) }];
}

function posting(label: string, message: FromPage): MenuItemModel {
  return { label, act: actions => actions.post(message) };
}

function pinAction({ isPinned }: TraceView, say: Say): Described {
  return {
    id: 'pin',
    icon: isPinned ? 'pinned' : 'pin',
    name: say('page.pin'),
    title: say(isPinned ? 'page.unpin.title' : 'page.pin.title'),
    key: 'p',
    message: { type: 'pin' },
    isOff: false,
    isPressed: isPinned,
    isSmall: true,
  };
}

function watchAction({ watch, trace }: TraceView, say: Say): Described {
  const isWatching = watch !== undefined && !watch.isOver;
  return {
    id: 'watch',
    icon: isWatching ? 'eye-closed' : 'eye',
    name: say(isWatching ? 'page.watch.stop' : 'page.watch'),
    title: say(isWatching ? 'page.watch.stop' : 'page.watch.title'),
    key: 'w',
    message: { type: isWatching ? 'stopWatch' : 'watch' },
    isOff: trace.state === 'running' && !isWatching,
    isSmall: true,
  };
}
