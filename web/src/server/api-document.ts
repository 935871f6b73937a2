import { useQuery } from '@tanstack/react-query';
import { Refused } from './refused.js';

/** What of JSON Schema the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description?: string }>>;
  readonly 'x-who'?: string;
}

type PathItem = Readonly<Record<string, Operation>>;

export interface ApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The OpenAPI document of this server, which is not among the routes it describes. */
export const useApiDocument = () =>
  useQuery({
    queryKey: ['api-document'],
    queryFn: async () => {
      const response = await fetch('/api/openapi.json').catch(() => {
        throw Refused.unreachable();
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok || body === undefined) throw Refused.by(response, body);
      return body as ApiDocument;
    },
  });
