// DCAT-AP 3.0.1 as SHACL shapes, for the classes and properties that this site writes: what is
// mandatory, how often it may stand, of what kind its values are. Written from the text of the
// specification (its tables of mandatory, recommended and optional properties), not copied from the
// shapes its authors publish.
const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const skos = 'http://www.w3.org/2004/02/skos/core#';
const spdx = 'http://spdx.org/rdf/terms#';
const sh = 'http://www.w3.org/ns/shacl#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

const iri = { nodeKind: 'IRI' };
const words = { nodeKind: 'Literal', min: 1 };
const literal = { nodeKind: 'Literal' };
const one = { max: 1 };
const date = { or: ['date', 'gYear', 'gYearMonth', 'dateTime'] };

// class → property → what holds of its values
const rules = {
  [`${dcat}Catalog`]: {
    [`${dct}title`]: words, [`${dct}description`]: words,
    [`${dct}publisher`]: { ...one, min: 1, class: `${foaf}Agent` },
    [`${dcat}dataset`]: { class: `${dcat}Dataset` }, [`${dct}language`]: { class: `${dct}LinguisticSystem` },
    [`${foaf}homepage`]: { ...one, class: `${foaf}Document` },
  },
  [`${dcat}Dataset`]: {
    [`${dct}title`]: words, [`${dct}description`]: words,
    [`${dct}publisher`]: { ...one, class: `${foaf}Agent` }, [`${dct}creator`]: { class: `${foaf}Agent` },
    [`${dcat}distribution`]: { class: `${dcat}Distribution` }, [`${dcat}theme`]: { class: `${skos}Concept` },
    [`${dcat}landingPage`]: { class: `${foaf}Document` }, [`${dct}language`]: { class: `${dct}LinguisticSystem` },
    [`${dct}temporal`]: { class: `${dct}PeriodOfTime` }, [`${dct}identifier`]: literal,
    [`${dct}issued`]: { ...one, ...date }, [`${dct}modified`]: { ...one, ...date },
  },
  [`${dcat}Distribution`]: {
    [`${dcat}accessURL`]: { ...iri, min: 1 }, [`${dcat}downloadURL`]: iri, [`${dct}title`]: literal,
    [`${dcat}mediaType`]: { ...one, class: `${dct}MediaType` },
    [`${dcat}byteSize`]: { ...one, datatype: 'nonNegativeInteger' },
    [`${dct}license`]: { ...one, class: `${dct}LicenseDocument` },
    [`${spdx}checksum`]: { ...one, class: `${spdx}Checksum` },
  },
  [`${foaf}Agent`]: { [`${foaf}name`]: words },
  [`${skos}Concept`]: { [`${skos}prefLabel`]: words },
  [`${dct}PeriodOfTime`]: { [`${dcat}startDate`]: { ...one, ...date }, [`${dcat}endDate`]: { ...one, ...date } },
  [`${spdx}Checksum`]: {
    [`${spdx}algorithm`]: { ...one, min: 1, class: `${spdx}ChecksumAlgorithm` },
    [`${spdx}checksumValue`]: { ...one, min: 1, datatype: 'hexBinary' },
  },
};

const id = (value) => ({ '@id': value });
const integer = (value) => ({ '@value': String(value), '@type': `${xsd}integer` });

function propertyShape([path, rule]) {
  return {
    [`${sh}path`]: id(path),
    ...(rule.min ? { [`${sh}minCount`]: integer(rule.min) } : {}),
    ...(rule.max ? { [`${sh}maxCount`]: integer(rule.max) } : {}),
    ...(rule.class ? { [`${sh}class`]: id(rule.class) } : {}),
    ...(rule.nodeKind ? { [`${sh}nodeKind`]: id(sh + rule.nodeKind) } : {}),
    ...(rule.datatype ? { [`${sh}datatype`]: id(xsd + rule.datatype) } : {}),
    ...(rule.or ? { [`${sh}or`]: { '@list': rule.or.map((type) => ({ [`${sh}datatype`]: id(xsd + type) })) } } : {}),
  };
}

export const shapes = Object.entries(rules).map(([target, properties]) => ({
  '@id': `urn:shape:${target}`,
  '@type': `${sh}NodeShape`,
  [`${sh}targetClass`]: id(target),
  [`${sh}property`]: Object.entries(properties).map(propertyShape),
}));
