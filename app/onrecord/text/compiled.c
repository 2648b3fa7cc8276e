/* Words of a text, where most are plain: `tokens.py` cuts with a regular expression alone where this is not compiled.

What is cut here are the words that a look at the next character ends, and the marks that stand for themselves; whatever else there is
(initials, hyphens, figures with points) the expression is asked about, at its place. A word that was seen before is the same
string again, with its small letters: so nothing is built anew and each later look into a set finds its hash.

`find` and `capitals` tell where words stand that the rules ask for. Most words are not wanted, and a few near bits tell that. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

#define BASE UINT32_C(0x9E3779B1)
#define KNOWN_BITS 14 /* of the number of words that are kept from one text to the next */

typedef struct {
    PyObject *word, *lower;
} Known;

#define FILTERS 64
#define FILTER_BITS 13

typedef struct {
    PyObject *wanted;
    uint8_t near[1 << (FILTER_BITS - 3)]; /* a bit for the hash of each wanted word, and of few others */
} Filter;

typedef struct {
    Known known[1 << KNOWN_BITS];
    Filter filters[FILTERS]; /* of the sets that were asked for last: the rules have some dozen, and a text adds a few */
} Words;

typedef struct {
    const void *data;
    int kind;
    Py_ssize_t length;
} Text;

static Py_UCS4 at(const Text *text, Py_ssize_t place)
{
    return place < text->length ? PyUnicode_READ(text->kind, text->data, place) : ' ';
}

static int is_small(Py_UCS4 sign)
{
    return sign >= 'a' && sign <= 'z';
}

static int is_capital(Py_UCS4 sign)
{
    return sign >= 'A' && sign <= 'Z';
}

static int is_digit(Py_UCS4 sign)
{
    return sign >= '0' && sign <= '9';
}

static int is_plain(Py_UCS4 sign)
{
    return is_small(sign) || is_capital(sign) || is_digit(sign);
}

static int is_apostrophe(Py_UCS4 sign)
{
    return sign == '\'' || sign == 0x2019;
}

/* Return whether a sign ends every word, whatever stands around it. */
static int parts(Py_UCS4 sign)
{
    switch (sign) {
    case ' ': case '\n': case ';': case '?': case '!': case '(': case ')': case '"': case 0x201C: case 0x201D: case 0x2013: case 0x2014:
        return 1;
    default:
        return Py_UNICODE_ISSPACE(sign);
    }
}

/* Return whether "'s" stands at a place and ends there. */
static int owns(const Text *text, Py_ssize_t place)
{
    const Py_UCS4 letter = at(text, place + 1), after = at(text, place + 2);
    return is_apostrophe(at(text, place)) && (letter == 's' || letter == 'S') &&
           (parts(after) || after == ',' || after == '.' || after == ':' || after == '-');
}

/* Return whether an apostrophe or a hyphen at a place joins what stands on both sides. */
static int joins(const Text *text, Py_ssize_t place)
{
    const Py_UCS4 sign = at(text, place), letter = at(text, place + 1);
    if (is_apostrophe(sign) && (letter == 's' || letter == 'S'))
        return is_plain(at(text, place + 2));
    return (sign == '-' || is_apostrophe(sign)) && is_plain(letter);
}

/* Return whether a full stop behind a word of some letters may be its own: a space or a comma follows, and no letter stands before it. */
static int may_own_stop(const Text *text, Py_ssize_t place, Py_ssize_t stop)
{
    const Py_UCS4 before = place ? at(text, place - 1) : ' ', after = at(text, stop + 1);
    return stop - place > 1 && stop + 1 < text->length && (after == ',' || Py_UNICODE_ISSPACE(after)) &&
           !Py_UNICODE_ISALNUM(before) && before != '_';
}

/* Return where the word that starts at a place ends; 0 where the expression has to tell, or whether the full stop at `stop` is its own. */
static Py_ssize_t word_end(const Text *text, Py_ssize_t place, Py_ssize_t longest, Py_ssize_t *stop)
{
    const int capital = is_capital(at(text, place));
    Py_ssize_t end = place;
    do
        end++;
    while (is_plain(at(text, end)) || joins(text, end));
    const Py_UCS4 next = at(text, end), after = at(text, end + 1);
    if (parts(next) || owns(text, end))
        return end;
    if (next == ',' || next == ':')
        return is_digit(at(text, end - 1)) ? 0 : end;
    if (next == '.' && capital && end - place <= longest) { /* an abbreviation, perhaps */
        *stop = may_own_stop(text, place, end) ? end : 0;
        return 0;
    }
    return (next == '.' || is_apostrophe(next)) && parts(after) ? end : 0;
}

/* Return where the mark that stands at a place ends; 0 where the expression has to tell. */
static Py_ssize_t mark_end(const Text *text, Py_ssize_t place)
{
    const Py_UCS4 sign = at(text, place), next = at(text, place + 1);
    if (is_apostrophe(sign))
        return owns(text, place) || next == sign ? place + 2 : parts(next) ? place + 1 : 0;
    if (sign == '`')
        return place + 1 + (next == sign);
    if (sign == '.' || sign == '-') {
        while (at(text, place) == sign)
            place++;
        return place;
    }
    if (sign < 128)
        return sign == '_' ? 0 : place + 1;
    return parts(sign) || sign == 0x2018 || sign == 0x2026 ? place + 1 : 0;
}

/* Ask the expression where the token that starts at a place ends; -1 where that failed. */
static Py_ssize_t asked(PyObject *match, PyObject *string, Py_ssize_t place)
{
    PyObject *found = PyObject_CallFunction(match, "On", string, place);
    PyObject *end = found == NULL ? NULL : PyObject_CallMethod(found, "end", "i", 1);
    const Py_ssize_t answer = end == NULL ? -1 : PyLong_AsSsize_t(end);
    Py_XDECREF(found);
    Py_XDECREF(end);
    return answer;
}

static int is_word(PyObject *word, const Text *text, Py_ssize_t start, Py_ssize_t end)
{
    if (word == NULL || PyUnicode_GET_LENGTH(word) != end - start)
        return 0;
    const int kind = PyUnicode_KIND(word);
    const void *data = PyUnicode_DATA(word);
    for (Py_ssize_t i = start; i < end; i++)
        if (PyUnicode_READ(kind, data, i - start) != PyUnicode_READ(text->kind, text->data, i))
            return 0;
    return 1;
}

/* Return a part of the text, with its small letters: as it was made before, or made now and kept in the place of another.

Each word has two places; the one that is looked at first goes to whichever of two came last. */
static const Known *word_at(Words *words, PyObject *string, const Text *text, Py_ssize_t start, Py_ssize_t end)
{
    uint32_t hash = 0;
    for (Py_ssize_t i = start; i < end; i++)
        hash = (hash ^ PyUnicode_READ(text->kind, text->data, i)) * BASE;
    Known *known = &words->known[hash >> (32 - KNOWN_BITS)];
    if (is_word(known->word, text, start, end))
        return known;
    Known *second = &words->known[(hash >> (32 - KNOWN_BITS)) ^ 1];
    if (is_word(second->word, text, start, end))
        return second;
    PyObject *word = PyUnicode_Substring(string, start, end);
    PyObject *lower = word == NULL ? NULL : PyObject_CallMethod(word, "lower", NULL);
    if (lower == NULL) {
        Py_XDECREF(word);
        return NULL;
    }
    const Known last = *second;
    *second = *known;
    *known = (Known){word, lower};
    Py_XDECREF(last.word);
    Py_XDECREF(last.lower);
    return known;
}

static int append(PyObject *list, PyObject *made)
{
    const int failed = made == NULL ? -1 : PyList_Append(list, made);
    Py_XDECREF(made);
    return failed;
}

/* Add the tokens of a text to four lists: as printed, in small letters, where each starts, where it ends. */
static int add_all(Words *known, PyObject *string, PyObject *match, Py_ssize_t longest, PyObject *stopped, PyObject *lists[4])
{
    const Text text = {PyUnicode_DATA(string), PyUnicode_KIND(string), PyUnicode_GET_LENGTH(string)};
    for (Py_ssize_t place = 0, end; place < text.length; place = end) {
        const Py_UCS4 first = at(&text, place);
        const Known *word;
        Py_ssize_t stop = 0;
        end = place + 1;
        if (Py_UNICODE_ISSPACE(first))
            continue;
        end = is_plain(first) ? word_end(&text, place, longest, &stop) : mark_end(&text, place);
        if (stop) {
            const int owned = (word = word_at(known, string, &text, place, stop)) == NULL ? -1 : PySet_Contains(stopped, word->word);
            end = owned < 0 ? -1 : stop + owned;
        } else if (end == 0)
            end = asked(match, string, place);
        word = end < 0 ? NULL : word_at(known, string, &text, place, end);
        if (word == NULL || PyList_Append(lists[0], word->word) < 0 || PyList_Append(lists[1], word->lower) < 0 ||
            append(lists[2], PyLong_FromSsize_t(place)) < 0 || append(lists[3], PyLong_FromSsize_t(end)) < 0)
            return -1;
    }
    return 0;
}

static PyObject *cut(PyObject *module, PyObject *arguments)
{
    PyObject *string, *match, *stopped;
    Py_ssize_t longest;
    if (!PyArg_ParseTuple(arguments, "UOnO!", &string, &match, &longest, &PyFrozenSet_Type, &stopped))
        return NULL;
    PyObject *lists[4] = {PyList_New(0), PyList_New(0), PyList_New(0), PyList_New(0)};
    int made = 1;
    for (int i = 0; i < 4; i++)
        made &= lists[i] != NULL;
    made = made && add_all(PyModule_GetState(module), string, match, longest, stopped, lists) == 0;
    PyObject *found = made ? PyTuple_Pack(4, lists[0], lists[1], lists[2], lists[3]) : NULL;
    for (int i = 0; i < 4; i++)
        Py_XDECREF(lists[i]);
    return found;
}

static uint32_t bit_of(Py_hash_t hash)
{
    return (uint32_t)hash & ((1 << FILTER_BITS) - 1);
}

/* Return the filter of a set, made anew where another one has its place; NULL where that failed. */
static const Filter *filter_of(Words *words, PyObject *wanted)
{
    Filter *filter = &words->filters[(uintptr_t)wanted / sizeof(PyObject) % FILTERS];
    if (filter->wanted == wanted)
        return filter;
    PyObject *each = PyObject_GetIter(wanted), *word;
    Py_CLEAR(filter->wanted);
    memset(filter->near, 0, sizeof filter->near);
    while (each != NULL && (word = PyIter_Next(each)) != NULL) {
        const uint32_t bit = bit_of(PyObject_Hash(word));
        filter->near[bit >> 3] |= (uint8_t)(1 << (bit & 7));
        Py_DECREF(word);
    }
    Py_XDECREF(each);
    if (PyErr_Occurred())
        return NULL;
    filter->wanted = Py_NewRef(wanted);
    return filter;
}

static PyObject *find(PyObject *module, PyObject *arguments)
{
    PyObject *words, *wanted;
    if (!PyArg_ParseTuple(arguments, "O!O!", &PyList_Type, &words, &PyFrozenSet_Type, &wanted))
        return NULL;
    const Filter *filter = filter_of(PyModule_GetState(module), wanted);
    PyObject *found = filter == NULL ? NULL : PyList_New(0);
    for (Py_ssize_t place = 0; found != NULL && place < PyList_GET_SIZE(words); place++) {
        PyObject *word = PyList_GET_ITEM(words, place);
        const Py_hash_t hash = PyObject_Hash(word);
        const uint32_t bit = bit_of(hash);
        if (hash != -1 && !(filter->near[bit >> 3] >> (bit & 7) & 1))
            continue;
        const int among = hash == -1 ? -1 : PySet_Contains(wanted, word);
        if (among < 0 || (among && append(found, PyLong_FromSsize_t(place)) < 0))
            Py_CLEAR(found);
    }
    return found;
}

/* Return a bit for how a word begins: for its first three signs, as a set of beginnings has them. */
static uint64_t beginning(PyObject *word)
{
    uint32_t hash = 0;
    for (Py_ssize_t i = 0; i < 3 && i < PyUnicode_GET_LENGTH(word); i++)
        hash = (hash ^ PyUnicode_READ_CHAR(word, i)) * BASE;
    return UINT64_C(1) << (hash >> 26);
}

static int begins_with_one(PyObject *beginnings, PyObject *word)
{
    PyObject *begin = PyUnicode_Substring(word, 0, 3);
    const int among = begin == NULL ? -1 : PySet_Contains(beginnings, begin);
    Py_XDECREF(begin);
    return among;
}

static PyObject *capitals(PyObject *module, PyObject *arguments)
{
    PyObject *words, *beginnings;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!O!", &PyList_Type, &words, &PyFrozenSet_Type, &beginnings))
        return NULL;
    uint64_t known = 0;
    PyObject *each = PyObject_GetIter(beginnings), *one;
    while (each != NULL && (one = PyIter_Next(each)) != NULL) {
        known |= beginning(one);
        Py_DECREF(one);
    }
    Py_XDECREF(each);
    PyObject *found = PyErr_Occurred() ? NULL : PyList_New(0);
    for (Py_ssize_t place = 0; found != NULL && place < PyList_GET_SIZE(words); place++) {
        PyObject *word = PyList_GET_ITEM(words, place);
        int begins = Py_UNICODE_ISUPPER(PyUnicode_READ_CHAR(word, 0));
        if (!begins && known & beginning(word))
            begins = begins_with_one(beginnings, word);
        if (begins < 0 || (begins && append(found, PyLong_FromSsize_t(place)) < 0))
            Py_CLEAR(found);
    }
    return found;
}

static int clear(PyObject *module)
{
    Words *words = PyModule_GetState(module);
    for (int i = 0; words != NULL && i < 1 << KNOWN_BITS; i++) {
        Py_CLEAR(words->known[i].word);
        Py_CLEAR(words->known[i].lower);
    }
    for (int i = 0; words != NULL && i < FILTERS; i++)
        Py_CLEAR(words->filters[i].wanted);
    return 0;
}

static void release(void *module)
{
    clear(module);
}

static PyMethodDef functions[] = {
    {"cut", cut, METH_VARARGS, "Return the tokens of a text: as printed, in small letters, where each starts and ends."},
    {"find", find, METH_VARARGS, "Return where one of the wanted words stands."},
    {"capitals", capitals, METH_VARARGS, "Return where words stand that begin with a capital, or with one of these beginnings."},
    {NULL, NULL, 0, NULL},
};
static int execute(PyObject *module)
{
    return PyModule_AddStringConstant(module, "SOURCE", SOURCE);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, execute}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "compiled", NULL, sizeof(Words), functions, slots, NULL, clear, release};

PyMODINIT_FUNC PyInit_compiled(void)
{
    return PyModuleDef_Init(&module);
}
