import type { TemplateResult } from 'lit';
import type { TraceView } from '../../path/pageProtocol';
import { present } from '../../path/present';
import type { Drawing } from '../actions';
import type { HopModel } from '../model/hopModel';
import { restart, startCamera, type Camera } from './camera';
import { diagramModel, type DiagramModel } from './diagramModel';
import { diagramView, type DiagramState } from './diagramView';

/** `hops` are the view's, where the page has made them already. */
export interface PaneState extends Omit<DiagramState, 'camera'> {
  readonly hops?: readonly HopModel[];
}

/** Keeps the diagram's drawing and camera from one drawing of the page to the next. */
export class DiagramPane {
  private camera: Camera = startCamera;
  private drawn: { readonly view: TraceView; readonly model: DiagramModel } | undefined;

  /** `redraw` draws the page again, after the camera has moved. */
  constructor(private readonly redraw: () => void) {}

  /** The diagram of this view's path; placed anew when it gets another shape. */
  draw(view: TraceView, state: PaneState, drawing: Drawing): TemplateResult {
    const model = this.modelOf(view, state, drawing);
    return diagramView(
      model,
      { ...state, camera: this.camera },
      { ...drawing, moveCamera: camera => this.move(camera) },
    );
  }

  private modelOf(view: TraceView, { level, hops }: PaneState, { say }: Drawing): DiagramModel {
    const before = this.drawn;
    if (before?.view === view && before.model.level === level) return before.model;
    const model = diagramModel(view, level, say, present({ hops, before: before?.model }));
    if (before?.model.layout !== model.layout) this.camera = restart(this.camera);
    this.drawn = { view, model };
    return model;
  }

  private move(camera: Camera): void {
    this.camera = camera;
    this.redraw();
  }
}
