import { type ComponentType, lazy } from 'react';

/** A component that is fetched when it is first drawn, by its name in its module. */
export const lazyNamed = <Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }));
