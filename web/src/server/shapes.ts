import type { components } from '../api-types.js';

type Schemas = components['schemas'];

export type Property = Schemas['Property'];
export type Unit = Schemas['Unit'];
export type Connection = Schemas['Connection'];
export type Feed = Schemas['Feed'];
export type FeedHealth = Schemas['FeedHealth'];
export type ConnectionHealth = Schemas['ConnectionHealth'];
export type HealthState = FeedHealth['state'];
export type Entry = Schemas['Entry'];
export type Kind = Entry['kind'];
export type Source = Entry['source'];
export type Platform = Connection['platform'];
export type PlatformFacts = Schemas['Platforms']['platforms'][number];
export type Preview = Schemas['FeedPreview'];
export type Me = Schemas['Me'];
export type Session = Schemas['Session'];
export type ProblemAnswer = Schemas['Problem'];
