import type * as z from 'zod/mini';

type Test = (value: unknown) => boolean;

const never: Test = () => false;

/**
 * Returns a test whether a value has exactly the shape of a schema, without other properties, so that `schema.parse`
 * would return an equal value. The test copies nothing and gives no reasons, and so is far faster. False means “ask the
 * schema”: the value may have properties that the schema drops, or the schema may be of an unknown kind, or transform
 * what it reads.
 */
export function exactly<T>(schema: z.core.$ZodType<T>): (value: unknown) => value is T {
  const test = testOf(schema as z.core.$ZodTypes);
  return (value): value is T => test(value);
}

function testOf(schema: z.core.$ZodTypes): Test {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return checked(schema, (value) => typeof value === 'string');
    case 'number':
      return checked(schema, Number.isFinite);
    case 'boolean':
      return checked(schema, (value) => typeof value === 'boolean');
    case 'literal':
    case 'enum': {
      const { values } = schema._zod;
      return checked(schema, (value) => values?.has(value as string) ?? false);
    }
    case 'nullable': {
      const inner = testOf(def.innerType as z.core.$ZodTypes);
      return checked(schema, (value) => value === null || inner(value));
    }
    case 'optional': {
      const inner = testOf(def.innerType as z.core.$ZodTypes);
      return checked(schema, (value) => value === undefined || inner(value));
    }
    case 'array': {
      const element = testOf(def.element as z.core.$ZodTypes);
      return checked(schema, (value) => Array.isArray(value) && everyOf(value, element));
    }
    case 'object':
      return checked(schema, def.catchall ? never : objectTest(def.shape as Record<string, z.core.$ZodTypes>));
    case 'record':
      return checked(schema, recordTest(def));
    case 'union':
      return checked(schema, unionTest(def.options as z.core.$ZodTypes[], def));
    default:
      return never;
  }
}

/** Adds the schema's own checks to the test of its type. */
function checked({ _zod: { def } }: z.core.$ZodTypes, isOfType: Test): Test {
  const checks = def.checks ?? [];
  if ('format' in def || 'coerce' in def || checks.some(({ _zod }) => _zod.def.check === 'overwrite')) return never;
  if (checks.length === 0) return isOfType;
  return (value) => {
    if (!isOfType(value)) return false;
    const payload = { value, issues: [] } as z.core.ParsePayload as z.core.ParsePayload<never>;
    for (const { _zod } of checks) if (_zod.check(payload) instanceof Promise) return false;
    return payload.issues.length === 0;
  };
}

/** Like `every`, but also tests the holes of a sparse array. */
function everyOf(values: unknown[], test: Test): boolean {
  for (const value of values) if (!test(value)) return false;
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectTest(shape: Record<string, z.core.$ZodTypes>): Test {
  const tests = new Map(Object.entries(shape).map(([name, schema]) => [name, testOf(schema)]));
  const required = Object.keys(shape).filter((name) => shape[name]!._zod.optin === undefined);
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) if (!tests.get(name)?.(value[name])) return false;
    return required.every((name) => Object.hasOwn(value, name));
  };
}

function recordTest(def: z.core.$ZodRecordDef): Test {
  const [key, each] = [testOf(def.keyType as z.core.$ZodTypes), testOf(def.valueType as z.core.$ZodTypes)];
  // A record with an enumerated key type requires each of its keys.
  if (def.keyType._zod.values) return never;
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) if (name === '__proto__' || !key(name) || !each(value[name])) return false;
    return true;
  };
}

/** Tests the option that a value's discriminator names or, in a plain union, any option. */
function unionTest(options: z.core.$ZodTypes[], def: z.core.$ZodUnionDef | z.core.$ZodDiscriminatedUnionDef): Test {
  const tests = options.map(testOf);
  if (!('discriminator' in def)) return (value) => tests.some((test) => test(value));
  const named = new Map<unknown, Test>();
  for (const [index, { _zod }] of options.entries())
    for (const value of _zod.propValues?.[def.discriminator] ?? []) named.set(value, tests[index]!);
  return (value) => isObject(value) && (named.get(value[def.discriminator])?.(value) ?? false);
}
