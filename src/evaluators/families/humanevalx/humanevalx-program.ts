/** HumanEval-X: programs with their tests, as the benchmark puts them together. */
import type { Row } from '../../../core/index.ts';

export interface ProgramParts {
  readonly code: string;
  /** The tests, where they do not stand in the code. */
  readonly test?: string;
  /** Files next to it, and arguments of the compiler. */
  readonly files?: { readonly [name: string]: string };
  readonly flags?: readonly string[];
}

const PYTHON_MODULES = [
  ...[
    'math',
    're',
    'sys',
    'copy',
    'datetime',
    'itertools',
    'collections',
    'heapq',
    'statistics',
    'functools',
  ],
  ...['hashlib', 'string'],
];
const PYTHON_IMPORTS = [
  ...PYTHON_MODULES.map((name) => `import ${name}`),
  'from typing import *',
  'from collections import *',
];
const GO_PACKAGES = [
  ...['math', 'strings', 'fmt', 'strconv', 'time', 'bytes', 'regexp', 'sort', 'math/rand', 'crypto/md5'],
];
const CPP_HEADERS = [
  ...['stdlib.h', 'algorithm', 'math.h', 'stdio.h', 'vector', 'string', 'climits', 'cstring', 'iostream'],
].map((name) => `#include<${name}>`);

/** The program that tests a completion of a problem, and writes the token behind the last check. */
export const HUMANEVALX_PROGRAMS: {
  readonly [language: string]: (body: string, problem: Row, token: string) => ProgramParts;
} = {
  python(body, { prompt, test }) {
    // numpy takes longer to import than most programs to run.
    const imports = /\b(np|numpy)\b/.test(body) ? ['import numpy', 'import numpy as np'] : [];
    return { code: `${[...PYTHON_IMPORTS, ...imports].join('\n')}\n${prompt}${body}\n`, test: `${test}\n` };
  },

  js: (body, { prompt, test }) => ({ code: `${prompt}${body}\n`, test: String(test) }),

  java: (body, { prompt, test }, token) => ({
    code: `${prompt}${body}\n${withProof(String(test), `(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)).println("\\n${token}");`, 2)}`,
  }),

  cpp(body, { prompt, test }, token) {
    const headers = CPP_HEADERS.filter((header) => !String(prompt).includes(header));
    const code = `${headers.map((header) => `${header}\n`).join('')}\n${prompt}${body}\n${withProof(String(test), `::puts("\\n${token}"); ::fflush(stdout);`)}`;
    return {
      code,
      ...(code.includes('boost/any.hpp') ? { files: { 'boost/any.hpp': BOOST_ANY } } : {}),
      flags: ['-idirafter', '.', ...(code.includes('openssl/') ? ['-lcrypto', '-lssl'] : [])],
    };
  },

  go(body, { prompt, test, import: imports, test_setup: setup }, token) {
    const used = GO_PACKAGES.filter(
      (name) => !String(setup).includes(name) && body.includes(`${name.slice(name.lastIndexOf('/') + 1)}.`),
    );
    const block = used.length === 0 ? '' : `import (\n${used.map((name) => `"${name}"\n`).join('    ')})\n`;
    const head = String(prompt).replaceAll(String(imports), '');
    const proven = withProof(String(test), `if !t.Failed() { println("\\n${token}") }`);
    return { code: `${setup}\n${block}${head}${body}\n${proven}`, files: GO_FILES, flags: ['-v'] };
  },
};

/** A test with a statement behind its last one, inside of as many braces as end with it. */
function withProof(test: string, statement: string, braces = 1): string {
  let end = test.length;
  for (let brace = 0; brace < braces; brace += 1) end = test.lastIndexOf('}', end - 1);
  return `${test.slice(0, end)}\n${statement}\n${test.slice(end)}`;
}

/** What the problems use of Boost, for machines that lack it; where it is there, it comes first. */
const BOOST_ANY = `#ifndef BOOST_ANY_HPP
#define BOOST_ANY_HPP
#include <memory>
#include <string>
#include <typeinfo>
namespace boost {
struct bad_any_cast : std::bad_cast {};
class any {
  struct holder {
    virtual ~holder() {}
    virtual holder* copy() const = 0;
    virtual const std::type_info& type() const = 0;
  };
  template <typename T> struct held : holder {
    T value;
    held(const T& v) : value(v) {}
    holder* copy() const { return new held(value); }
    const std::type_info& type() const { return typeid(T); }
  };
  std::unique_ptr<holder> content;
 public:
  any() {}
  template <typename T> any(const T& value) : content(new held<T>(value)) {}
  any(const any& other) : content(other.content ? other.content->copy() : nullptr) {}
  any& operator=(any other) { content.swap(other.content); return *this; }
  bool empty() const { return !content; }
  const std::type_info& type() const { return content ? content->type() : typeid(void); }
  template <typename T> T* get() {
    return content && type() == typeid(T) ? &static_cast<held<T>*>(content.get())->value : nullptr;
  }
};
template <typename T> T any_cast(any value) {
  T* found = value.get<T>();
  if (!found) throw bad_any_cast();
  return *found;
}
}
#endif`;

/** The module around the tests, with what they use of testify: two values are equal, or the test fails. */
const GO_FILES = {
  'go.mod':
    'module m\n\ngo 1.18\n\nrequire github.com/stretchr/testify v1.0.0\n\nreplace github.com/stretchr/testify => ./testify\n',
  'testify/go.mod': 'module github.com/stretchr/testify\n\ngo 1.18\n',
  'testify/assert/assert.go': `package assert

import (
	"bytes"
	"reflect"
)

type TestingT interface {
	Errorf(format string, args ...interface{})
}

type Assertions struct{ t TestingT }

func New(t TestingT) *Assertions { return &Assertions{t} }

func (a *Assertions) Equal(expected, actual interface{}, _ ...interface{}) bool {
	same := reflect.DeepEqual(expected, actual)
	if want, ok := expected.([]byte); ok && want != nil {
		got, ok := actual.([]byte)
		same = ok && got != nil && bytes.Equal(want, got)
	}
	if isFunction(expected) || isFunction(actual) {
		same = false
	}
	if !same {
		a.t.Errorf("not equal: expected %#v, got %#v", expected, actual)
	}
	return same
}

func isFunction(value interface{}) bool {
	return value != nil && reflect.TypeOf(value).Kind() == reflect.Func
}
`,
};
