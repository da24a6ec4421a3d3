/** Something that holds a resource until it is told to let go. */
export interface Disposable {
  dispose(): void;
}
