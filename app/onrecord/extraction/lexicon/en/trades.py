"""Learned trades by how their names are made: a field in "-ologist" or the like, and two fields in one ("neurobiologist").

The fields are those that English dictionaries list; where `roles.py` lists a trade, too, that one decides.
"""

from onrecord.text.lexicon import words

_OLOGISTS = words(
    """aer allerg anaesthesi andr anesthesi angi anthrop arachn archae arche assyri astr audi bacteri bi bry cardi cet chron climat cosmet coleopter
    conch cosm crimin cry cyt dendr dermat dialect ec egypt embry endocrin en entom enzym epidemi eth ethn etym fut gastroenter gem ge
    geront glaci graph gynaec gynec haemat hemat hepat herpet hist hor hydr ichthy immun kinesi laryng lepidopter lichen limn malac
    mammal meteor method metr microbi mineral morph muse music myc myrmec nemat neonat nephr neur numer ocean odont oen onc ophthalm
    ornith ot otolaryng otorhinolaryng palaeont paleont palyn papyr parasit path pedi pen perinat petr pharmac phenomen phil phleb
    phon phyc physi planet pneum pom primat proct psych pulmon radi rheumat rhin sediment seism semi ser sex sin soci soil
    spele stomat suicid techn terat thanat tox toxic traumat trich ur vaccin venere vexill victim vir volcan vulcan zo"""
)
_OGRAPHERS = words(
    "bibli bi cart chor crypt dem ethn ge hagi histori hydr icon lexic lith ocean orth palae pale petr physi sel top"
)
_TRADES = words(
    """anatomist anthropologist archaeologist archeologist astronomer behaviorist behaviourist biologist botanist chemist climatologist
    dermatologist ecologist economist engineer epidemiologist ethicist geneticist geographer geologist geochemist hydrologist
    immunologist linguist mathematician meteorologist microbiologist mineralogist musicologist neurologist oceanographer oncologist
    ontologist pathologist pharmacologist physicist physiologist psychiatrist psychologist radiologist sociologist statistician
    surgeon technologist toxicologist virologist zoologist"""
)
_BEFORE_TRADES = words(
    """aero agro anthropo archaeo astro bio cardio chrono crypto cyber cyto dendro eco electro endo ethno geo glacio haemato hemato
    histo hydro immuno macro magneto meta meteoro micro molecular nano neuro nutri onco paleo palaeo petro pharmaco photo
    phyto psycho radio seismo socio thermo toxico volcano zoo"""
)
_OTHERS = words(
    """podiatrist geriatrician paediatrician obstetrician optometrist orthopaedist orthopedist endodontist periodontist prosthodontist
    bioethicist biostatistician biomathematician geomatician econometrician psychometrician metallurgist nutritionist kinesiotherapist
    hydrotherapist chemotherapist hypnotherapist physiatrist psychoanalyst cryptanalyst agriculturalist agriculturist arboriculturist
    aquaculturist apiarist mycobacteriologist phytopathologist nematologist lepidopterist coleopterist dipterist oologist
    speleologist taxonomist systematist crystallographer spectroscopist microscopist conservator restorer archaeobotanist
    ethnobotanist geoarchaeologist bioarchaeologist zooarchaeologist osteologist osteoarchaeologist bioinformatician"""
)


def trades() -> str:
    """Return them all in the singular, as running text."""
    found = {f"{stem}ologist" for stem in _OLOGISTS} | {f"{stem}ographer" for stem in _OGRAPHERS}
    return " ".join(found | {before + trade for before in _BEFORE_TRADES for trade in _TRADES} | _OTHERS)
