/** Shows openapi.yaml as a page, without any other host. */
import { element } from '/js/element.js';

const METHODS = ['get', 'post', 'put', 'delete'];

/** A schema in a line or a few: what a reader needs, not all that a machine can say. */
function written(schema, depth = 0) {
  if (schema.$ref) {
    return schema.$ref.split('/').at(-1);
  }
  if (schema.enum) {
    return schema.enum.join(' | ');
  }
  if (schema.oneOf) {
    return schema.oneOf.map((one) => written(one, depth)).join(' | ');
  }
  if (schema.type === 'array') {
    return `[${written(schema.items, depth)}]`;
  }
  if (schema.properties) {
    const pad = '  '.repeat(depth + 1);
    const lines = Object.entries(schema.properties).map(([name, part]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `${pad}${name}${optional}: ${written(part, depth + 1)}${part.description ? `  — ${part.description}` : ''}`;
    });
    return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  const range = schema.minimum !== undefined && schema.maximum !== undefined ? ` ${schema.minimum}–${schema.maximum}` : '';
  return (schema.const ?? schema.format ?? schema.type) + range;
}

function contents(content) {
  return Object.entries(content ?? {}).map(([type, { schema }]) => `${type}  ${written(schema)}`);
}

function entry(path, method, operation) {
  const parameters = (operation.parameters ?? []).filter((one) => one.name).map((one) => `${one.name} (${one.in}): ${written(one.schema)}`);
  const asked = contents(operation.requestBody?.content);
  const answered = Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { description, content }]) => [`${status}  ${description}`, ...contents(content)].join('\n'));
  return element(
    'article',
    { class: 'entry' },
    element('h3', {}, element('span', { class: 'method' }, method.toUpperCase()), path),
    element('p', {}, operation.summary),
    operation.description ? element('p', { class: 'soft' }, operation.description) : null,
    parameters.length + asked.length > 0 ? element('pre', { tabindex: 0 }, [...parameters, ...asked].join('\n')) : null,
    element('pre', { tabindex: 0 }, answered.join('\n')),
  );
}

const contract = await (await fetch('/api/openapi.json')).json();
document.getElementById('about').textContent = contract.info.description;
document.getElementById('paths').append(
  ...Object.entries(contract.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => entry(path, method, item[method]))),
);
document.getElementById('schemas').append(
  ...Object.entries(contract.components.schemas).map(([name, schema]) => element('article', { class: 'entry' }, element('h3', {}, name), element('pre', { tabindex: 0 }, written(schema)))),
);
document.documentElement.dataset.ready = 'true';
