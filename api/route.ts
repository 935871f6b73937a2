import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { Problem, type ProblemCode } from '../domain/problems.js';
import type { TaskSignal } from '../domain/tasks/messages.js';
import { type Tx, withOrganization } from '../store/database.js';
import { actorOf, type Caller, type FindCaller, mayAct, type Person, type Who } from './caller.js';
import { fieldErrors } from './field-errors.js';
import { assertFromOwnPages } from './own-pages.js';
import { setCookies, type Visitor, visitorOf } from './people/visitor.js';
import { answerProblem, InvalidInput } from './problem-answer.js';
import { tellTasks } from './tell-tasks.js';
import type { Use } from './use.js';

/*
 * One object says all of a route, and nothing else in api/ knows how a request goes: turn away pages of others, find
 * the caller and whether the role is enough, parse what was sent, run, pass the answer through its schema (what is not
 * declared does not leave), or answer a problem of the catalogue; after a write, tell the tasks it may have touched. The OpenAPI document is made from the same objects.
 */

type Method = 'get' | 'post' | 'patch' | 'delete';

interface Input {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

type Parsed<I extends Input> = {
  readonly [Part in keyof I]: I[Part] extends z.ZodType ? z.output<I[Part]> : never;
};

/** What any route's `run` works with, beside its input. */
export interface Visit extends Use {
  readonly visitor: Visitor;
  /** The log of this request. */
  readonly log: Request['log'];
  /** Sends cookies that sign-in sets along with the answer. */
  setCookies(from: Headers): void;
}

/** Of a route that knows its caller. */
export interface Context extends Visit {
  readonly caller: Caller;
  readonly organizationId: string;
  /** Runs `work` in one transaction that acts for the caller's organization, in the caller's name. */
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Of a route for whoever is signed in: no token passes for a person. */
export interface PersonalContext extends Context {
  readonly caller: Person;
}

interface RouteWords {
  readonly method: Method;
  /** As Express writes it: `/api/units/:id`. */
  readonly path: string;
  readonly who: Who;
  /** One line for the OpenAPI document. */
  readonly says: string;
  /** Problems beside those that any route of its shape can answer. */
  readonly problems?: readonly ProblemCode[];
  /** As which signal the workflow of the task in its path is told of it. */
  readonly tells?: TaskSignal;
  /** Its body may come as a file of this type, too (app.ts makes the JSON of it). */
  readonly takesAlso?: 'text/csv';
}

/** An answer that is no JSON. */
export interface OwnContent {
  readonly contentType: string;
  /** Of what it is made, where that has a shape. */
  readonly holds?: z.ZodType;
}

export interface Route extends RouteWords {
  readonly input: Input;
  readonly status: 200 | 201 | 202;
  readonly answers: z.ZodType | OwnContent;
  handler(use: Use, findCaller: FindCaller): RequestHandler;
}

interface JsonWords<I extends Input, A extends z.ZodType, C> extends Omit<RouteWords, 'who'> {
  readonly input: I;
  readonly status?: 200 | 201 | 202;
  readonly answers: A;
  run(input: Parsed<I>, context: C): Promise<z.input<A>>;
}

/** A route that answers JSON. Ids in the path that are no ids lead nowhere: 404. */
export function route<I extends Input, A extends z.ZodType>(
  words: JsonWords<I, A, Context> & { readonly who: Exclude<Who, 'person' | 'anyone'> },
): Route {
  return jsonRoute(words, use => (request, response, caller) => contextOf(use, caller, request, response));
}

/** A route for a person's own account, whatever their role. */
export function personalRoute<I extends Input, A extends z.ZodType>(
  words: JsonWords<I, A, PersonalContext>,
): Route {
  return jsonRoute({ ...words, who: 'person' }, use => (request, response, caller) => ({
    ...contextOf(use, caller, request, response),
    caller: caller as Person,
  }));
}

function jsonRoute<I extends Input, A extends z.ZodType, C>(
  words: JsonWords<I, A, C> & { readonly who: Who },
  contextFor: (use: Use) => (request: Request, response: Response, caller: Caller) => C,
): Route {
  const status = words.status ?? 200;
  return {
    ...words,
    status,
    handler: (use, findCaller) =>
      answering(words.who, use, findCaller, async (request, response, caller) => {
        const context = contextFor(use)(request, response, caller);
        const answer = words.answers.parse(await words.run(parse(words.input, request), context));
        sendJson(response, status, answer);
        if (words.method !== 'get') tellTasks(use, caller.organization.id, request.log, told(words, request));
      }),
  };
}

const told = ({ tells }: Pick<RouteWords, 'tells'>, request: Request) =>
  tells && { taskId: String(request.params.id), signal: tells };

/** A route of our pages that asks nobody who they are: on the way to being signed in. */
export function openRoute<I extends Input, A extends z.ZodType>(words: JsonWords<I, A, Visit>): Route {
  const status = words.status ?? 200;
  return {
    ...words,
    who: 'anyone',
    status,
    handler: use => async (request, response) => {
      try {
        assertFromOwnPages(request, use);
        const visit = visitOf(use, request, response);
        sendJson(response, status, words.answers.parse(await words.run(parse(words.input, request), visit)));
      } catch (error) {
        answerProblem(error, request, response);
      }
    },
  };
}

const sendJson = (response: Response, status: number, answer: unknown) =>
  response.status(status).set('Cache-Control', 'no-store').json(answer);

type Answers<I extends Input, C> = (
  input: Parsed<I>,
  http: { readonly request: Request; readonly response: Response },
  context: C,
) => Promise<void>;

/** A route that writes its own answer, such as a stream. */
export function ownAnswer<I extends Input>(
  words: RouteWords & { readonly input: I; readonly answers: OwnContent; readonly run: Answers<I, Context> },
): Route {
  return {
    ...words,
    status: 200,
    handler: (use, findCaller) =>
      answering(words.who, use, findCaller, (request, response, caller) =>
        words.run(
          parse(words.input, request),
          { request, response },
          contextOf(use, caller, request, response),
        ),
      ),
  };
}

/** A route for programs of others that asks nobody who they are: what it needs to know stands in its path. */
export function publicAnswer<I extends Input>(
  words: Omit<RouteWords, 'who'> & {
    readonly input: I;
    readonly answers: OwnContent;
    readonly run: Answers<I, Use>;
  },
): Route {
  return {
    ...words,
    who: 'anyone',
    status: 200,
    handler: use => async (request, response) => {
      try {
        await words.run(parse(words.input, request), { request, response }, use);
      } catch (error) {
        answerProblem(error, request, response);
      }
    },
  };
}

const answering =
  (
    who: Who,
    use: Use,
    findCaller: FindCaller,
    answer: (request: Request, response: Response, caller: Caller) => Promise<void>,
  ): RequestHandler =>
  async (request, response) => {
    try {
      assertFromOwnPages(request, use);
      const caller = await findCaller(request);
      if (!mayAct(caller, who)) throw new Problem('not_allowed');
      await answer(request, response, caller);
    } catch (error) {
      answerProblem(error, request, response);
    }
  };

const visitOf = (use: Use, request: Request, response: Response): Visit => ({
  ...use,
  visitor: visitorOf(request),
  log: request.log,
  setCookies: from => setCookies(response, from),
});

function contextOf(use: Use, caller: Caller, request: Request, response: Response): Context {
  const organizationId = caller.organization.id;
  return {
    ...visitOf(use, request, response),
    caller,
    organizationId,
    within: work => withOrganization(use.db, organizationId, work, actorOf(caller)),
  };
}

function parse<I extends Input>(input: I, request: Request): Parsed<I> {
  const params = input.params?.safeParse(request.params);
  if (params && !params.success) throw new Problem('not_found');
  const query = input.query?.safeParse(request.query);
  const body = input.body?.safeParse(request.body);
  const fields = [query, body].flatMap(part => (part && !part.success ? fieldErrors(part.error) : []));
  if (fields.length) throw new InvalidInput(fields);
  return { params: params?.data, query: query?.data, body: body?.data } as Parsed<I>;
}

export const WithId = z.object({ id: z.uuid() });
/** What is answered where there is nothing to say. */
export const Nothing = z.object({});
