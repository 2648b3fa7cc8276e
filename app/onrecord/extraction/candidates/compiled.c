/* Scores of features without building their strings; `templates.py` does the same in Python where this is not compiled.

A feature is a run of short strings, so its hash follows from theirs: hash(ab) = hash(a) * B^length(b) + hash(b), modulo 2^64. Each value
of a place is hashed once; each template then costs a multiplication a part and a look into one table of all its decision's weights. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <math.h>
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

static PyObject *pair_at(PyObject *pair)
{
    if (PyTuple_Check(pair) && PyTuple_GET_SIZE(pair) == 2)
        return pair;
    return PyErr_SetString(PyExc_TypeError, "a pair is wanted"), NULL;
}

static PyObject *sources(PyObject *object, PyObject *arguments)
{
    static const int order[] = {LEMMA, FORM, LEFT, RIGHT};
    const Scorer *self = (const Scorer *)object;
    Around around;
    PyObject *phrases, *shared;
    Py_ssize_t cue, first;
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
        PyObject *sum = NULL, *range = pair_at(PyList_GET_ITEM(phrases, i)), *ends = range == NULL ? NULL : PyTuple_GET_ITEM(range, 0);
        if (range != NULL && (ends = pair_at(ends)) != NULL && pick(range, 1, &pieces[RANK]) == 0 &&
            read_phrase(&around, PyLong_AsSsize_t(PyTuple_GET_ITEM(ends, 0)), PyLong_AsSsize_t(PyTuple_GET_ITEM(ends, 1)), cue, first,
                        pieces) == 0)
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

/* Add a place to a list of places. */
static int append(PyObject *found, Py_ssize_t place)
{
    PyObject *number = PyLong_FromSsize_t(place);
    const int failed = number == NULL ? -1 : PyList_Append(found, number);
    Py_XDECREF(number);
    return failed;
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
        if (open < 0 || (open && append(found, place) < 0))
            Py_CLEAR(found);
    }
    return found;
}

static PyObject *columns(PyObject *module, PyObject *arguments)
{
    enum { COLUMNS = 3 };
    PyObject *words, *forms, *lists[COLUMNS];
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!O!", &PyList_Type, &words, &PyDict_Type, &forms))
        return NULL;
    const Py_ssize_t count = PyList_GET_SIZE(words);
    PyObject *found = Py_BuildValue("(NNN)", PyList_New(count), PyList_New(count), PyList_New(count));
    for (int i = 0; found != NULL && i < COLUMNS; i++)
        lists[i] = PyTuple_GET_ITEM(found, i);
    for (Py_ssize_t place = 0; found != NULL && place < count; place++) {
        PyObject *word = PyList_GET_ITEM(words, place), *known = PyDict_GetItemWithError(forms, word);
        PyObject *form = known != NULL ? Py_NewRef(known) : PyErr_Occurred() ? NULL : PyObject_GetItem(forms, word);
        const int whole = form != NULL && PyTuple_Check(form) && PyTuple_GET_SIZE(form) == COLUMNS;
        for (int i = 0; whole && i < COLUMNS; i++)
            PyList_SET_ITEM(lists[i], place, Py_NewRef(PyTuple_GET_ITEM(form, i)));
        if (!whole)
            Py_CLEAR(found);
        Py_XDECREF(form);
    }
    return found != NULL || PyErr_Occurred() ? found : (PyErr_SetString(PyExc_TypeError, "triples are wanted"), NULL);
}

static PyObject *likeliest(PyObject *module, PyObject *scores)
{
    (void)module;
    if (!PyList_Check(scores) || PyList_GET_SIZE(scores) == 0)
        return PyErr_SetString(PyExc_TypeError, "a list of scores is wanted"), NULL;
    Py_ssize_t index = 0;
    double best = PyFloat_AsDouble(PyList_GET_ITEM(scores, 0)), total = 0;
    for (Py_ssize_t i = 1; i < PyList_GET_SIZE(scores); i++) {
        const double score = PyFloat_AsDouble(PyList_GET_ITEM(scores, i));
        if (score > best) {
            best = score;
            index = i;
        }
    }
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(scores); i++)
        total += exp(PyFloat_AsDouble(PyList_GET_ITEM(scores, i)) - best);
    return PyErr_Occurred() ? NULL : Py_BuildValue("nd", index, 1.0 / total);
}

static PyObject *safest(PyObject *module, PyObject *arguments)
{
    PyObject *lengths, *chances;
    double tie, near = 0, best = -1, best_near = 0;
    Py_ssize_t index = 0, lower = 0, high = 0;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!O!d", &PyList_Type, &lengths, &PyList_Type, &chances, &tie))
        return NULL;
    const Py_ssize_t count = PyList_GET_SIZE(lengths) < PyList_GET_SIZE(chances) ? PyList_GET_SIZE(lengths) : PyList_GET_SIZE(chances);
    for (Py_ssize_t place = 0; place < count; place++) {
        const long length = number_at(lengths, place);
        for (; high < count && number_at(lengths, high) <= 2 * length; high++)
            near += PyFloat_AsDouble(PyList_GET_ITEM(chances, high));
        for (; lower < place && 2 * number_at(lengths, lower) < length; lower++)
            near -= PyFloat_AsDouble(PyList_GET_ITEM(chances, lower));
        const double sure = PyFloat_AsDouble(PyList_GET_ITEM(chances, place)) + near;
        if (sure > best + tie || (sure > best - tie && near > best_near + tie)) {
            best = sure;
            best_near = near;
            index = place;
        }
    }
    return PyErr_Occurred() ? NULL : Py_BuildValue("nd", index, best_near < 1 ? best_near : 1.0);
}

/* What a class does in a noun phrase, as `noun_phrases.KINDS` tells; of some, functions there tell by the words. */
enum { ALONE = 1, OPENS = 2, THAT = 4, GOES_ON = 8, MAY_GO_ON = 16, LOOSE = 32, BRACKET = 64 };

typedef struct {
    PyObject *reading, *classes, *kinds, *relative, *runs_on, *initials;
    Py_ssize_t last;
} Sentence;

static long flags_at(const Sentence *sentence, Py_ssize_t place)
{
    PyObject *name = PyList_GetItem(sentence->classes, place);
    PyObject *flags = name == NULL ? NULL : PyDict_GetItemWithError(sentence->kinds, name);
    return flags != NULL ? PyLong_AsLong(flags) : PyErr_Occurred() ? -1 : 0;
}

static long ask(const Sentence *sentence, PyObject *function, Py_ssize_t place)
{
    PyObject *answer = PyObject_CallFunction(function, "Onn", sentence->reading, place, sentence->last);
    const long number = answer == NULL ? -1 : PyLong_AsLong(answer);
    Py_XDECREF(answer);
    return number;
}

/* Return where the noun phrase ends that starts at a place; -1 where that failed. */
static Py_ssize_t phrase_end(const Sentence *sentence, Py_ssize_t start)
{
    Py_ssize_t end = start + 1;
    long flags, more = 1;
    while (end < sentence->last && more > 0) {
        if ((flags = flags_at(sentence, end)) < 0)
            return -1;
        more = flags & GOES_ON ? 1 : flags & MAY_GO_ON ? ask(sentence, sentence->runs_on, end) : 0;
        end += more > 0;
        if (more > 0 && end < sentence->last && flags_at(sentence, end) == BRACKET) {
            more = ask(sentence, sentence->initials, end);
            end += more > 0 ? more : 0;
            more = more < 0 ? -1 : 1;
        }
    }
    while (end > start + 1 && flags_at(sentence, end - 1) & LOOSE)
        end--;
    return PyErr_Occurred() ? -1 : end;
}

static PyObject *phrases(PyObject *module, PyObject *arguments)
{
    Sentence sentence;
    Py_ssize_t first;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "OO!nnO!(OOO)", &sentence.reading, &PyList_Type, &sentence.classes, &first, &sentence.last,
                          &PyDict_Type, &sentence.kinds, &sentence.relative, &sentence.runs_on, &sentence.initials))
        return NULL;
    PyObject *found = PyList_New(0);
    while (found != NULL && first < sentence.last) {
        long flags = flags_at(&sentence, first);
        if (flags > 0 && flags & THAT)
            flags = ask(&sentence, sentence.relative, first);
        const Py_ssize_t end = flags <= 0 ? flags : flags & ALONE ? first + 1 : flags & OPENS ? phrase_end(&sentence, first) : 0;
        PyObject *range = end > 0 ? Py_BuildValue("(nn)", first, end) : NULL;
        if (end < 0 || (end > 0 && (range == NULL || PyList_Append(found, range) < 0)))
            Py_CLEAR(found);
        Py_XDECREF(range);
        first = end > 0 ? end : first + 1;
    }
    return found;
}

/* What `cue_values` sees, in its order. */
enum { WORD, CUE_LEMMA, NAME, CUE_FORM, L3, L2, L1, R1, R2, C4, D1 = C4 + 4, SUBJECT = D1 + 4, SUBJECT_LEX, AHEAD_OF_IT, CUE_APPOSED, INSIDE,
       MARK_BEFORE, MARK_BEHIND, THAT_BEHIND, CUE_BEFORE, SINCE, UNTIL, OPENING_CLASS, CUE_VALUES };
enum { SUBJECT_REACH = 5, THAT_REACH = 9, APPOSITION = 30 };

typedef struct {
    PyObject *classes, *words, *lower, *stretches, *sentences, *ranges, *closed, *opened, *verbs; /* by token, in lists */
    PyObject *skipped, *stops, *distances, *forms, *quoted, *parts, *nouns; /* tables */
} Cues;

/* Read the distance to a mark or verb and the class of a token, or a hyphen where it stands outside of the sentence. */
static int read_mark(const Cues *seen, int outside, Py_ssize_t distance, Py_ssize_t token, Piece *piece)
{
    Piece name;
    *piece = (Piece){'-' + 1, BASE};
    if (outside)
        return 0;
    if (pick(seen->distances, bucket(distance), piece) < 0 || read_item(seen->classes, token + PAD, &name) < 0)
        return -1;
    join(piece, name);
    return 0;
}

static int is_name(PyObject *list, Py_ssize_t place, const char *name)
{
    PyObject *text = PyList_GetItem(list, place);
    return text != NULL && PyUnicode_CompareWithASCIIString(text, name) == 0;
}

static int read_that(const Cues *seen, Py_ssize_t cue, Py_ssize_t end, Piece *piece)
{
    *piece = (Piece){'-' + 1, BASE};
    for (Py_ssize_t token = cue + 1; token < end && token < cue + THAT_REACH; token++) {
        PyObject *name = PyList_GetItem(seen->classes, token + PAD);
        const int stops = is_among(seen->stops, name);
        if (stops)
            return stops < 0 ? -1 : 0;
        if (PyUnicode_CompareWithASCIIString(name, "THAT") == 0)
            return pick(seen->distances, bucket(token - cue), piece);
    }
    return 0;
}

/* Read what stands before the apposition that ends at a comma: the class of its noun and how the clause opens. */
static int read_apposed(const Cues *seen, Py_ssize_t comma, Py_ssize_t start, Piece *piece)
{
    const Py_ssize_t limit = comma > start + APPOSITION ? comma - APPOSITION : start;
    *piece = (Piece){'?' + 1, BASE};
    for (Py_ssize_t token = comma - 1; token > limit; token--) {
        const int ends = is_among(seen->parts, PyList_GetItem(seen->classes, token + PAD));
        if (ends)
            return ends < 0 ? -1 : 0;
        if (!is_name(seen->classes, token + PAD, ",") || is_name(seen->classes, token + PAD - 2, ","))
            continue;
        const int noun = is_among(seen->nouns, PyList_GetItem(seen->classes, token + PAD - 1));
        Piece opening;
        if (noun <= 0 && !PyErr_Occurred())
            continue;
        if (noun < 0 || read_item(seen->classes, token + PAD - 1, piece) < 0 || read_item(seen->classes, token + PAD + 1, &opening) < 0)
            return -1;
        join(piece, opening);
        return 0;
    }
    return 0;
}

/* Read the subject before a cue: what stands there over auxiliaries and adverbs. */
static int read_subject(const Cues *seen, Py_ssize_t cue, Py_ssize_t start, Piece *pieces)
{
    Py_ssize_t subject = cue - 1;
    const Py_ssize_t limit = cue > SUBJECT_REACH ? cue - SUBJECT_REACH : 0;
    int skipped = 1;
    while (subject > limit && (skipped = is_among(seen->skipped, PyList_GetItem(seen->classes, subject + PAD))) > 0)
        subject--;
    pieces[CUE_APPOSED] = (Piece){'-' + 1, BASE};
    if (skipped < 0 || read_item(seen->classes, subject + PAD, &pieces[SUBJECT]) < 0 ||
        read_item(seen->words, subject + PAD, &pieces[SUBJECT_LEX]) < 0 ||
        read_item(seen->classes, subject + PAD - 1, &pieces[AHEAD_OF_IT]) < 0)
        return -1;
    return is_name(seen->classes, subject + PAD, ",") ? read_apposed(seen, subject, start, &pieces[CUE_APPOSED]) : 0;
}

static int read_form(const Cues *seen, PyObject *lower, PyObject *lemma, Piece *piece)
{
    static const char *const endings[] = {"ing", "s"};
    const Py_ssize_t length = PyUnicode_GET_LENGTH(lower);
    int form = PyUnicode_Compare(lower, lemma) == 0 ? 0 : 3;
    for (int i = 0; form == 3 && i < 2; i++) {
        const Py_ssize_t size = i ? 1 : 3;
        Py_ssize_t at = 0;
        while (at < size && length >= size && PyUnicode_READ_CHAR(lower, length - size + at) == (Py_UCS4)endings[i][at])
            at++;
        if (at == size)
            form = i + 1;
    }
    return pick(seen->forms, form, piece);
}

static int read_cue(const Cues *seen, Py_ssize_t cue, Piece *pieces)
{
    PyObject *range = PyList_GetItem(seen->ranges, number_at(seen->sentences, cue));
    Py_ssize_t start, end;
    if (range == NULL || !PyArg_ParseTuple(range, "nn", &start, &end))
        return -1;
    static const int words[] = {L3, L2, L1, WORD, R1, R2};
    for (int i = 0; i < 6; i++)
        if (read_item(seen->words, cue + PAD - 3 + i, &pieces[words[i]]) < 0)
            return -1;
    for (int i = 0; i < 9; i++)
        if (read_item(seen->classes, cue + i, &pieces[i < PAD ? C4 + i : i == PAD ? NAME : C4 + i - 1]) < 0)
            return -1;
    const long closed = number_at(seen->closed, cue), opened = number_at(seen->opened, cue + 1), verb = number_at(seen->verbs, cue);
    if (PyErr_Occurred() || read_mark(seen, closed < start, cue - closed, closed - 1, &pieces[MARK_BEFORE]) < 0 ||
        read_mark(seen, opened >= end, opened - cue, opened - 1, &pieces[MARK_BEHIND]) < 0 ||
        read_mark(seen, verb < start, cue - verb, verb, &pieces[CUE_BEFORE]) < 0 || read_that(seen, cue, end, &pieces[THAT_BEHIND]) < 0 ||
        pick(seen->distances, bucket(cue - start), &pieces[SINCE]) < 0 || pick(seen->distances, bucket(end - cue), &pieces[UNTIL]) < 0 ||
        pick(seen->quoted, number_at(seen->stretches, cue) >= 0, &pieces[INSIDE]) < 0 ||
        read_item(seen->classes, start + PAD, &pieces[OPENING_CLASS]) < 0)
        return -1;
    return read_subject(seen, cue, start, pieces);
}

static PyObject *cues(PyObject *object, PyObject *arguments)
{
    const Scorer *self = (const Scorer *)object;
    Cues seen;
    PyObject *found, *lemma;
    Py_ssize_t cue;
    if (!PyArg_ParseTuple(arguments, "O!(OOOOOOOOOOOOOOOO)", &PyList_Type, &found, &seen.classes, &seen.words, &seen.lower,
                          &seen.stretches, &seen.sentences, &seen.ranges, &seen.closed, &seen.opened, &seen.verbs, &seen.skipped,
                          &seen.stops, &seen.distances, &seen.forms, &seen.quoted, &seen.parts, &seen.nouns))
        return NULL;
    if (self->values != CUE_VALUES)
        return PyErr_SetString(PyExc_ValueError, "no scorer of cues"), NULL;
    Piece pieces[MOST_VALUES];
    PyObject *sums = PyList_New(PyList_GET_SIZE(found));
    for (Py_ssize_t i = 0; sums != NULL && i < PyList_GET_SIZE(found); i++) {
        PyObject *sum = NULL, *lower;
        if (PyArg_ParseTuple(PyList_GET_ITEM(found, i), "nU", &cue, &lemma) && read_piece(lemma, &pieces[CUE_LEMMA]) == 0 &&
            (lower = PyList_GetItem(seen.lower, cue)) != NULL && read_form(&seen, lower, lemma, &pieces[CUE_FORM]) == 0 &&
            read_cue(&seen, cue, pieces) == 0)
            sum = PyLong_FromLong(sum_of(self, pieces));
        if (sum == NULL)
            Py_CLEAR(sums);
        else
            PyList_SET_ITEM(sums, i, sum);
    }
    return sums;
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
    {"cues", cues, METH_VARARGS, "Return what the features of words as cues weigh together, in hundredths."},
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
    return failed ? failed : PyModule_AddStringConstant(module, "SOURCE", SOURCE);
}

static PyMethodDef functions[] = {
    {"places", places, METH_VARARGS, "Return the places where content may begin or end."},
    {"likeliest", likeliest, METH_O, "Return the first of the best of several scores, and its probability."},
    {"safest", safest, METH_VARARGS, "Return which of several lengths is most surely exact or at least half right, and how likely."},
    {"columns", columns, METH_VARARGS, "Return what words have in a table of triples, as three lists."},
    {"phrases", phrases, METH_VARARGS, "Return the noun phrases between two tokens."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "compiled", NULL, 0, functions, module_slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_compiled(void)
{
    return PyModuleDef_Init(&module);
}
