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

static long sum_of(const Scorer *self, Piece *pieces)
{
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
    return total;
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
    return PyLong_FromLong(sum_of(self, pieces));
}

/* What `EdgeScores.values` sees, in its order; the tables hold the strings that it picks by number. */
enum { PAD = 4, AROUND = 4, EDGE_VALUES = 20, SHORT = 12, NEAR = 13, CUES = 14, PLACE = 15, SHARED = 16 };

typedef struct {
    PyObject *classes, *words, *stretches, *opened, *closed, *likely, *ahead, *commas; /* by token, in lists */
    PyObject *gaps, *cues, *states, *places;                                           /* tables */
} Seen;

static int read_item(PyObject *list, Py_ssize_t index, Piece *piece)
{
    PyObject *text = PyList_GetItem(list, index);
    return text == NULL ? -1 : read_piece(text, piece);
}

static void join(Piece *piece, Piece next)
{
    *piece = (Piece){piece->hash * next.power + next.hash, piece->power * next.power};
}

static const Piece EMPTY = {0, 1}, SPACE = {' ' + 1, BASE};

static long number_at(PyObject *list, Py_ssize_t index)
{
    PyObject *number = PyList_GetItem(list, index);
    return number == NULL ? -1 : PyLong_AsLong(number);
}

static int pick(PyObject *table, long index, Piece *piece)
{
    PyObject *text = table == NULL ? NULL : PyTuple_GetItem(table, index);
    return text == NULL ? -1 : read_piece(text, piece);
}

static int read_around(const Seen *seen, Py_ssize_t place, Piece *pieces)
{
    static const int order[2 * AROUND] = {3, 0, 1, 2, 7, 4, 5, 6}; /* b2 b1 a1 a2, lz lb la lc */
    for (int i = 0; i < 2 * AROUND; i++)
        if (read_item(i < AROUND ? seen->classes : seen->words, place + 2 + i % AROUND, &pieces[order[i]]) < 0)
            return -1;
    const int before = number_at(seen->stretches, place) >= 0, after = number_at(seen->stretches, place + 1) >= 0;
    return PyErr_Occurred() ? -1 : pick(seen->states, 2 * before + after, &pieces[2 * AROUND]);
}

static int read_gap(const Seen *seen, Py_ssize_t place, Py_ssize_t low, Py_ssize_t high, Piece *pieces)
{
    const int quoted = 2 * (number_at(seen->closed, high) >= low) + (number_at(seen->opened, low) < high);
    const long commas = number_at(seen->commas, high) - number_at(seen->commas, low);
    const long passed = number_at(seen->likely, high) - number_at(seen->likely, low), ahead = number_at(seen->ahead, place);
    PyObject *gap = PyErr_Occurred() ? NULL : PyTuple_GetItem(seen->gaps, high - low);
    gap = gap == NULL ? NULL : PyTuple_GetItem(gap, quoted);
    gap = gap == NULL ? NULL : PyTuple_GetItem(gap, commas < 3 ? commas : 3);
    for (int i = 0; i < 5; i++)
        if (pick(gap, i, &pieces[2 * AROUND + 1 + i]) < 0)
            return -1;
    PyObject *cues = PyTuple_GetItem(seen->cues, passed);
    if (pick(cues, ahead, &pieces[CUES]) < 0 || high - low > 3)
        return PyErr_Occurred() ? -1 : 0;
    Piece joined = EMPTY, name;
    for (Py_ssize_t token = low; token < high; token++) {
        if (read_item(seen->classes, token + PAD, &name) < 0)
            return -1;
        if (token > low)
            join(&joined, SPACE);
        join(&joined, name);
    }
    pieces[SHORT] = pieces[NEAR] = joined;
    return 0;
}

static PyObject *edges(PyObject *object, PyObject *arguments)
{
    const Scorer *self = (const Scorer *)object;
    Seen seen;
    PyObject *places, *shared;
    Py_ssize_t other, first, last;
    if (!PyArg_ParseTuple(arguments, "OnnnO!(OOOOOOOOOOOO)", &places, &other, &first, &last, &PyTuple_Type, &shared,
                          &seen.classes, &seen.words, &seen.stretches, &seen.opened, &seen.closed, &seen.likely, &seen.ahead,
                          &seen.commas, &seen.gaps, &seen.cues, &seen.states, &seen.places))
        return NULL;
    if (self->values != EDGE_VALUES)
        return PyErr_SetString(PyExc_ValueError, "no scorer of edges"), NULL;
    Piece pieces[MOST_VALUES];
    for (int i = 0; i < EDGE_VALUES - SHARED; i++)
        if (pick(shared, i, &pieces[SHARED + i]) < 0)
            return NULL;
    const Py_ssize_t count = PySequence_Size(places);
    PyObject *sums = count < 0 ? NULL : PyList_New(count);
    for (Py_ssize_t i = 0; sums != NULL && i < count; i++) {
        PyObject *number = PySequence_GetItem(places, i);
        const Py_ssize_t place = number == NULL ? -1 : PyLong_AsSsize_t(number);
        Py_XDECREF(number);
        const int at = (place == first) + 2 * (place >= last);
        PyObject *sum = NULL;
        if (!PyErr_Occurred() && read_around(&seen, place, pieces) == 0 && pick(seen.places, at, &pieces[PLACE]) == 0 &&
            read_gap(&seen, place, place <= other ? place : other, place <= other ? other : place, pieces) == 0)
            sum = PyFloat_FromDouble((double)sum_of(self, pieces) / 100);
        if (sum == NULL)
            Py_CLEAR(sums);
        else
            PyList_SET_ITEM(sums, i, sum);
    }
    return sums;
}

/* What `source_values` sees, in its order; a class that a gap leaves out is of the kind 0, what a wide gap tells has the next ones. */
enum { SIDE, GAP, LEMMA, FORM, COUNT, HEAD, KIND, OPENING, SIZE, BEFORE, BEFORE_LEX, AFTER, AFTER_LEX, START, RANK, LEFT, RIGHT, APPOSED,
       SOURCE_VALUES };
enum { SKIPPED, COMMA, CLOSING, OTHER = 31, FEW = 3, FAR = 17 };

typedef struct {
    PyObject *classes, *words;          /* by token, in lists, `PAD` more on each side */
    PyObject *kinds, *worded;           /* number by class, and the heads of which the word counts */
    PyObject *sides, *told, *distances, *apposed; /* tables */
} Around;

/* Return which of the table `distances` names a distance: its first tells of one below nought, its last of all that are long. */
static long bucket(Py_ssize_t distance)
{
    return distance < 0 ? 0 : distance + 1 < FAR ? (long)distance + 1 : FAR;
}

static int kind_of(const Around *around, Py_ssize_t token)
{
    PyObject *name = PyList_GetItem(around->classes, token + PAD);
    PyObject *kind = name == NULL ? NULL : PyDict_GetItemWithError(around->kinds, name);
    return kind != NULL ? (int)PyLong_AsLong(kind) : PyErr_Occurred() ? -1 : OTHER;
}

static int read_between(const Around *around, Py_ssize_t start, Py_ssize_t end, Piece *piece)
{
    Piece few[FEW], mark;
    int count = 0;
    uint32_t seen = 0;
    for (Py_ssize_t token = start; token < end; token++) {
        const int kind = kind_of(around, token);
        if (kind < 0 || (kind != SKIPPED && count < FEW && read_item(around->classes, token + PAD, &few[count]) < 0))
            return -1;
        count += kind != SKIPPED;
        seen |= UINT32_C(1) << kind;
    }
    *piece = EMPTY;
    for (int i = 0; count <= FEW && i < count; i++) {
        if (i)
            join(piece, SPACE);
        join(piece, few[i]);
    }
    if (count <= FEW)
        return 0;
    if (pick(around->distances, bucket(count), piece) < 0)
        return -1;
    for (Py_ssize_t kind = COMMA; kind <= PyTuple_GET_SIZE(around->told); kind++)
        if (seen >> kind & 1) {
            if (pick(around->told, kind - 1, &mark) < 0)
                return -1;
            join(piece, mark);
        }
    return 0;
}

/* Return which of the table `apposed` tells whether commas stand behind the phrase and before the cue. */
static int apposition(const Around *around, Py_ssize_t f, Py_ssize_t e, Py_ssize_t cue, Py_ssize_t first)
{
    Py_ssize_t ahead = cue - 1;
    if (f >= cue || kind_of(around, e) != COMMA)
        return 0;
    while (ahead > e && kind_of(around, ahead) == SKIPPED)
        ahead--;
    if (ahead <= e || kind_of(around, ahead) != COMMA)
        return 0;
    return f && kind_of(around, f - 1) == CLOSING ? 1 : f == first ? 2 : 3;
}

static int read_phrase(const Around *around, Py_ssize_t f, Py_ssize_t e, Py_ssize_t cue, Py_ssize_t first, Piece *pieces)
{
    const int right = f >= cue;
    const Py_ssize_t start = right ? cue + 1 : e, end = right ? f : cue, count = right ? f - cue - 1 : cue - e;
    PyObject *head = PyList_GetItem(around->classes, e - 1 + PAD);
    const int worded = head == NULL ? -1 : PySet_Contains(around->worded, head);
    if (worded < 0 || pick(around->sides, right, &pieces[SIDE]) < 0 || read_between(around, start, end, &pieces[GAP]) < 0 ||
        pick(around->distances, bucket(count), &pieces[COUNT]) < 0 || read_piece(head, &pieces[HEAD]) < 0 ||
        read_item(worded ? around->words : around->classes, e - 1 + PAD, &pieces[KIND]) < 0 ||
        read_item(around->classes, f + PAD, &pieces[OPENING]) < 0 ||
        pick(around->distances, bucket(e - f), &pieces[SIZE]) < 0 ||
        read_item(around->classes, f - 1 + PAD, &pieces[BEFORE]) < 0 ||
        read_item(around->words, f - 1 + PAD, &pieces[BEFORE_LEX]) < 0 ||
        read_item(around->classes, e + PAD, &pieces[AFTER]) < 0 || read_item(around->words, e + PAD, &pieces[AFTER_LEX]) < 0 ||
        pick(around->apposed, apposition(around, f, e, cue, first), &pieces[APPOSED]) < 0)
        return -1;
    pieces[START] = f == first ? (Piece){'^' + 1, BASE} : pieces[BEFORE];
    return PyErr_Occurred() ? -1 : 0;
}

static PyObject *sources(PyObject *object, PyObject *arguments)
{
    static const int order[] = {LEMMA, FORM, LEFT, RIGHT};
    const Scorer *self = (const Scorer *)object;
    Around around;
    PyObject *phrases, *shared, *rank;
    Py_ssize_t cue, first, f, e;
    if (!PyArg_ParseTuple(arguments, "O!nnO!(OOOOOOOO)", &PyList_Type, &phrases, &cue, &first, &PyTuple_Type, &shared,
                          &around.classes, &around.words, &around.kinds, &around.worded, &around.sides, &around.told,
                          &around.distances, &around.apposed))
        return NULL;
    if (self->values != SOURCE_VALUES)
        return PyErr_SetString(PyExc_ValueError, "no scorer of sources"), NULL;
    Piece pieces[MOST_VALUES];
    for (int i = 0; i < 4; i++)
        if (pick(shared, i, &pieces[order[i]]) < 0)
            return NULL;
    PyObject *sums = PyList_New(PyList_GET_SIZE(phrases));
    for (Py_ssize_t i = 0; sums != NULL && i < PyList_GET_SIZE(phrases); i++) {
        PyObject *sum = NULL;
        if (PyArg_ParseTuple(PyList_GET_ITEM(phrases, i), "(nn)U", &f, &e, &rank) && read_piece(rank, &pieces[RANK]) == 0 &&
            read_phrase(&around, f, e, cue, first, pieces) == 0)
            sum = PyFloat_FromDouble((double)sum_of(self, pieces) / 100);
        if (sum == NULL)
            Py_CLEAR(sums);
        else
            PyList_SET_ITEM(sums, i, sum);
    }
    return sums;
}

static int is_among(PyObject *set, PyObject *name)
{
    return name == NULL ? -1 : PySet_Contains(set, name);
}

/* Return whether content may begin or end at a place, as `content_boundaries.places` tells; -1 where that failed. */
static int is_open(PyObject *classes, Py_ssize_t place, int ends, Py_ssize_t sure, PyObject *never, PyObject *marks)
{
    const int mark = is_among(marks, PyList_GetItem(classes, ends ? place - 1 : place));
    if (mark || place == sure)
        return mark < 0 ? -1 : !mark;
    PyObject *before = PyList_GetItem(classes, place - 1);
    PyObject *apart = before == NULL ? NULL : PyDict_GetItemWithError(never, before);
    if (apart == NULL)
        return PyErr_Occurred() ? -1 : 1;
    const int parted = is_among(apart, PyList_GetItem(classes, place));
    return parted < 0 ? -1 : !parted;
}

static PyObject *places(PyObject *module, PyObject *arguments)
{
    PyObject *classes, *never, *marks;
    Py_ssize_t start, stop, step, sure;
    int ends;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!nnnpnO!O", &PyList_Type, &classes, &start, &stop, &step, &ends, &sure, &PyDict_Type, &never,
                          &marks))
        return NULL;
    PyObject *found = PyList_New(0);
    for (Py_ssize_t place = start; found != NULL && (step > 0 ? place < stop : place > stop); place += step) {
        const int open = is_open(classes, place, ends, sure, never, marks);
        PyObject *number = open > 0 ? PyLong_FromSsize_t(place) : NULL;
        if (open < 0 || (open && (number == NULL || PyList_Append(found, number) < 0)))
            Py_CLEAR(found);
        Py_XDECREF(number);
    }
    return found;
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
    {"edges", edges, METH_VARARGS, "Return the scores of places as edges of content."},
    {"sources", sources, METH_VARARGS, "Return the scores of phrases as sources of a cue."},
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

static PyMethodDef functions[] = {
    {"places", places, METH_VARARGS, "Return the places where content may begin or end."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "compiled", NULL, 0, functions, module_slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_compiled(void)
{
    return PyModuleDef_Init(&module);
}
