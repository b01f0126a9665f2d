import type { bundledSchemas } from "./generated/schemas.ts";

type Bundled = (typeof bundledSchemas)[keyof typeof bundledSchemas];

/** The bundled schema with this `$id`. */
type ById<Id extends string> = Extract<Bundled, { readonly $id: Id }>;

type Definition<Root, Name extends string> = Root extends { readonly $defs: infer Definitions }
  ? Name extends keyof Definitions
    ? Definitions[Name]
    : unknown
  : unknown;

type FromReference<Reference, Root> = Reference extends `#/$defs/${infer Name}`
  ? Infer<Definition<Root, Name>, Root>
  : Reference extends `${infer Id}#/$defs/${infer Name}`
    ? Infer<Definition<ById<Id>, Name>, ById<Id>>
    : Reference extends Bundled["$id"]
      ? Infer<ById<Reference>, ById<Reference>>
      : unknown;

type FromType<Type, Schema, Root> = Type extends "string"
  ? string
  : Type extends "number" | "integer"
    ? number
    : Type extends "boolean"
      ? boolean
      : Type extends "null"
        ? null
        : Type extends "array"
          ? readonly (Schema extends { readonly items: infer Items } ? Infer<Items, Root> : unknown)[]
          : FromProperties<Schema, Root>;

type FromProperties<Schema, Root> = Schema extends { readonly properties: infer Properties }
  ? { readonly [Key in keyof Properties]?: Infer<Properties[Key], Root> }
  : object;

type FromAll<Schema, Root> = Schema extends { readonly allOf: readonly [infer First, ...infer Rest] }
  ? Infer<First, Root> & FromAll<{ readonly allOf: Rest }, Root>
  : unknown;

/** The data with the keys that the schema requires, be they its own or those of a schema that it extends. */
type WithRequired<Data, Schema> = Schema extends { readonly required: readonly (infer Key)[] }
  ? Data & { readonly [Name in Key & keyof Data]-?: Exclude<Data[Name], undefined> }
  : Data;

type FromKeywords<Schema, Root> = Schema extends { readonly const: infer Value }
  ? Value
  : Schema extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : Schema extends { readonly anyOf: readonly (infer Branch)[] }
      ? Branch extends unknown
        ? Infer<Branch, Root>
        : never
      : Schema extends { readonly type: readonly (infer Type)[] }
        ? FromType<Type, Schema, Root>
        : Schema extends { readonly type: infer Type }
          ? FromType<Type, Schema, Root>
          : Schema extends { readonly properties: object }
            ? FromProperties<Schema, Root>
            : unknown;

/**
 * The type of the data that a schema accepts; the schema must be written `as const`. Understands `$ref` to `#/$defs/…`
 * and to bundled schemas, `type`, `enum`, `const`, `allOf`, `anyOf`, `properties`, `required` and `items`.
 */
export type Infer<Schema, Root = Schema> = WithRequired<
  (Schema extends { readonly $ref: infer Reference } ? FromReference<Reference, Root> : unknown) &
    FromAll<Schema, Root> &
    FromKeywords<Schema, Root>,
  Schema
>;
