/* Scores of features without building their strings; `templates.py` does the same in Python where this is not compiled.

A feature is a run of short strings, so its hash follows from theirs: hash(ab) = hash(a) * B^length(b) + hash(b), modulo 2^64. Each value
of a place is hashed once; each template then costs a multiplication a part and a look into one table of all its decision's weights. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

#define BASE UINT64_C(0x9E3779B97F4A7C15)
#define MOST_VALUES 64 /* of a place, with the literals of the templates */
#define MOST_TEMPLATES 128
#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)(address))
#endif

typedef struct {
    uint64_t hash, power;
} Piece;

typedef struct {
    uint64_t key; /* 0: free */
    int32_t weight;
} Slot;

typedef struct {
    PyObject_HEAD
    Py_ssize_t values, templates;
    uint64_t mask;
    Slot *slots;
    uint8_t *seen; /* a bit for each eighth of a slot, set where a key is: most features have no weight, and near memory tells */
    uint8_t *parts; /* places in the row of values and literals, template by template */
    Py_ssize_t *ends; /* where each template ends in them */
    Piece *literals;
    Py_ssize_t literal_count;
} Scorer;

static int read_piece(PyObject *text, Piece *piece)
{
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "a value must be a string");
        return -1;
    }
    const int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    const Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    uint64_t hash = 0, power = 1;
    for (Py_ssize_t i = 0; i < length; i++) {
        hash = hash * BASE + PyUnicode_READ(kind, data, i) + 1;
        power *= BASE;
    }
    piece->hash = hash;
    piece->power = power;
    return 0;
}

static uint64_t begin(Py_ssize_t template)
{
    return ((uint64_t)template + 1) * UINT64_C(0xD6E8FEB86659FD93);
}

static uint64_t settle(uint64_t hash)
{
    hash ^= hash >> 32;
    hash *= UINT64_C(0xD6E8FEB86659FD93);
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

static int may_weigh(const Scorer *self, uint64_t key)
{
    return self->seen[key >> 32 & self->mask] >> (key >> 61) & 1;
}

static int32_t weight_of(const Scorer *self, uint64_t key)
{
    uint64_t slot = key & self->mask;
    while (self->slots[slot].key) {
        if (self->slots[slot].key == key)
            return self->slots[slot].weight;
        slot = (slot + 1) & self->mask;
    }
    return 0;
}

static PyObject *score(PyObject *object, PyObject *values)
{
    const Scorer *self = (const Scorer *)object;
    Piece pieces[MOST_VALUES];
    if (!PyTuple_Check(values) || PyTuple_GET_SIZE(values) != self->values) {
        PyErr_Format(PyExc_TypeError, "a tuple of %zd values is wanted", self->values);
        return NULL;
    }
    for (Py_ssize_t i = 0; i < self->values; i++)
        if (read_piece(PyTuple_GET_ITEM(values, i), &pieces[i]) < 0)
            return NULL;
    for (Py_ssize_t i = 0; i < self->literal_count; i++)
        pieces[self->values + i] = self->literals[i];
    uint64_t keys[MOST_TEMPLATES]; /* all of them before any is looked up: so the waits for far memory fall together */
    long total = 0;
    Py_ssize_t part = 0, likely = 0;
    for (Py_ssize_t template = 0; template < self->templates; template++) {
        uint64_t hash = begin(template);
        for (; part < self->ends[template]; part++) {
            const Piece *piece = &pieces[self->parts[part]];
            hash = hash * piece->power + piece->hash;
        }
        keys[template] = settle(hash);
        FETCH(&self->seen[keys[template] >> 32 & self->mask]);
    }
    for (Py_ssize_t template = 0; template < self->templates; template++) {
        const uint64_t key = keys[template];
        keys[likely] = key;
        likely += may_weigh(self, key);
        FETCH(&self->slots[key & self->mask]);
    }
    for (Py_ssize_t i = 0; i < likely; i++)
        total += weight_of(self, keys[i]);
    return PyLong_FromLong(total);
}

static int read_table(Scorer *self, Py_ssize_t template, PyObject *table)
{
    PyObject *value, *weight;
    Py_ssize_t position = 0;
    while (PyDict_Next(table, &position, &value, &weight)) {
        Piece piece;
        const long number = PyLong_AsLong(weight);
        if ((number == -1 && PyErr_Occurred()) || read_piece(value, &piece) < 0)
            return -1;
        const uint64_t key = settle(begin(template) * piece.power + piece.hash);
        uint64_t slot = key & self->mask;
        while (self->slots[slot].key)
            slot = (slot + 1) & self->mask;
        self->seen[key >> 32 & self->mask] |= (uint8_t)(1 << (key >> 61));
        self->slots[slot] = (Slot){key, (int32_t)number};
    }
    return 0;
}

static int read_templates(Scorer *self, PyObject *templates)
{
    Py_ssize_t count = 0, part = 0;
    for (Py_ssize_t i = 0; i < self->templates; i++)
        count += PyTuple_GET_SIZE(PyTuple_GET_ITEM(templates, i));
    self->parts = PyMem_Calloc(count + 1, sizeof *self->parts);
    self->ends = PyMem_Calloc(self->templates + 1, sizeof *self->ends);
    if (self->parts == NULL || self->ends == NULL)
        return PyErr_NoMemory(), -1;
    for (Py_ssize_t i = 0; i < self->templates; i++) {
        PyObject *places = PyTuple_GET_ITEM(templates, i);
        for (Py_ssize_t j = 0; j < PyTuple_GET_SIZE(places); j++) {
            const long place = PyLong_AsLong(PyTuple_GET_ITEM(places, j));
            if (place < 0 || place >= self->values + self->literal_count)
                return PyErr_SetString(PyExc_ValueError, "no such value"), -1;
            self->parts[part++] = (uint8_t)place;
        }
        self->ends[i] = part;
    }
    return 0;
}

static int init(PyObject *object, PyObject *arguments, PyObject *named)
{
    Scorer *self = (Scorer *)object;
    PyObject *templates, *literals, *tables;
    if (!PyArg_ParseTuple(arguments, "nO!O!O!", &self->values, &PyTuple_Type, &literals, &PyTuple_Type, &templates,
                          &PyTuple_Type, &tables))
        return -1;
    self->literal_count = PyTuple_GET_SIZE(literals);
    self->templates = PyTuple_GET_SIZE(templates);
    if (self->values + self->literal_count > MOST_VALUES || self->templates > MOST_TEMPLATES ||
        PyTuple_GET_SIZE(tables) != self->templates)
        return PyErr_SetString(PyExc_ValueError, "too many values or templates, or a table is missing"), -1;
    self->literals = PyMem_Calloc(self->literal_count + 1, sizeof *self->literals);
    if (self->literals == NULL)
        return PyErr_NoMemory(), -1;
    for (Py_ssize_t i = 0; i < self->literal_count; i++)
        if (read_piece(PyTuple_GET_ITEM(literals, i), &self->literals[i]) < 0)
            return -1;
    Py_ssize_t entries = 0;
    uint64_t slots = 64;
    for (Py_ssize_t i = 0; i < self->templates; i++)
        entries += PyDict_Size(PyTuple_GET_ITEM(tables, i));
    while (slots < 2 * (uint64_t)entries)
        slots *= 2;
    self->mask = slots - 1;
    self->slots = PyMem_Calloc(slots, sizeof *self->slots);
    self->seen = PyMem_Calloc(slots, sizeof *self->seen);
    if (self->slots == NULL || self->seen == NULL)
        return PyErr_NoMemory(), -1;
    for (Py_ssize_t i = 0; i < self->templates; i++)
        if (read_table(self, i, PyTuple_GET_ITEM(tables, i)) < 0)
            return -1;
    return read_templates(self, templates);
}

static void dealloc(PyObject *object)
{
    Scorer *self = (Scorer *)object;
    PyTypeObject *type = Py_TYPE(object);
    PyMem_Free(self->slots);
    PyMem_Free(self->seen);
    PyMem_Free(self->parts);
    PyMem_Free(self->ends);
    PyMem_Free(self->literals);
    type->tp_free(object);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"score", score, METH_O, "Return what the features of a place weigh together, in hundredths."},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot slots[] = {
    {Py_tp_doc, "Scores of the features of one decision."},
    {Py_tp_new, PyType_GenericNew},
    {Py_tp_init, init},
    {Py_tp_dealloc, dealloc},
    {Py_tp_methods, methods},
    {0, NULL},
};
static PyType_Spec spec = {"onrecord.extraction.candidates.compiled.Scorer", sizeof(Scorer), 0, Py_TPFLAGS_DEFAULT, slots};

static int execute(PyObject *module)
{
    PyObject *type = PyType_FromSpec(&spec);
    if (type == NULL)
        return -1;
    const int failed = PyModule_AddObjectRef(module, "Scorer", type);
    Py_DECREF(type);
    return failed;
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "compiled", NULL, 0, NULL, module_slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_compiled(void)
{
    return PyModuleDef_Init(&module);
}
