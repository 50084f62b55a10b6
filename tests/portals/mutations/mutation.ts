/** A change that a portal's next version may bring. Elements stay the same objects, so that "the same one" can be told. */
export type Mutation = {
  name: string;
  /** Changes the page around the element; false where there is nothing to change. */
  apply: (target: HTMLElement, labels: readonly string[]) => boolean;
  /** After it the words alone do name something else: judged only for what is seen in two ways. */
  misleads?: true;
  /** The same is there twice: a further change of the first leaves the second as the only one. */
  doubles?: true;
};
