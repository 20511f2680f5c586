"""Which packages Pyodide publishes: facts of its lock file, which a test holds them to."""

#: Modules whose project has their name.
SAME = frozenset(
    """
CoolProp IPython InSpice affine aiohappyeyeballs aiohttp aiosignal altair annotated_doc annotated_types anyio
astropy astropy_iers_data asttokens async_timeout asyncpg atomicwrites attrs b2d bcrypt bitarray bitstring
bleach bokeh boost_histogram bottleneck brotli cachetools cartopy casadi cbor_diag certifi cffi cffi_example
cftime charset_normalizer clarabel click cligj clingo cloudpickle cmyt cobs colorspacious contourpy coverage
crc32c crcmod cryptography cssselect cycler cysignals cytoolz decorator demes deprecated deprecation diskcache
distlib distro docutils donfig duckdb ewah_bool_utils exceptiongroup executing fastapi fiona fontTools freesasa
frozenlist fsspec future galpy geopandas gmpy2 google_crc32c h11 h3 h5py healpy highspy html5lib httpcore httpx
idna igraph imageio iminuit iniconfig jedi jinja2 jiter joblib jsonpatch jsonpointer jsonschema
jsonschema_specifications kiwisolver lazy_loader lazy_object_proxy libcst librt lightgbm logbook lxml lz4
markupsafe matplotlib memory_allocator micropip ml_dtypes mmh3 more_itertools mpmath msgpack msgspec msprime
multidict munch mypy narwhals ndindex netCDF4 networkx newick nh3 nlopt nltk numcodecs numpy openai optlang
orjson packaging pandas parso patsy pcodec peewee pi_heif pillow_heif pkgconfig platformdirs pluggy ply polars
prompt_toolkit propcache psycopg psycopg_binary psycopg_c pure_eval py pyarrow pyclipper pycparser pydantic
pydantic_core pydoc_data pygments pyheif pyiceberg pyinstrument pymongo pyodide_http pyparsing pyproj pyroaring
pyrodigal pyrsistent pysam pytest pytest_asyncio pytest_benchmark pytest_httpx python_calamine python_solvespace
pytz pyxirr rasterio rateslib rebound reboundx referencing regex requests retrying rich safetensors scipy screed
sentencepiece setuptools shapely simplejson sisl six smart_open sniffio sortedcontainers soundfile soupsieve
sourmash soxr sparseqr sqlalchemy stack_data starlette statsmodels strictyaml svgwrite swiglpk sympy tblib
termcolor texttable texture2ddecoder threadpoolctl tiktoken tomli tomli_w toolz tqdm traitlets traits
tree_sitter tree_sitter_go tree_sitter_java tree_sitter_python tskit typing_extensions typing_inspection tzdata
ujson uncertainties unyt urllib3 vega_datasets vrplib wcwidth webencodings wordcloud wrapt xarray xgboost xlrd
xxhash xyzservices yarl yt zarr zengl zfpy zstandard
""".split()
)

#: Modules, each with its project.
OTHERS = dict(
    pair.split("=")
    for pair in """
Bio=biopython BioSQL=biopython Crypto=pycryptodome MySQLdb=mysqlclient PIL=Pillow PhiSpyModules=phispy
PhiSpyRepeatFinder=phispy argon2=argon2-cffi attr=attrs audioop=audioop-lts bigtests=screed
bilby_cython=bilby.cython bs4=beautifulsoup4 cv2=opencv-python cvxpy=cvxpy-base dateutil=python-dateutil
dns=dnspython erfa=pyerfa flirt=python-flirt google=protobuf gridfs=pymongo isympy=sympy lakers=lakers-python
matplotlib-inline=matplotlib-inline mpl_toolkits=matplotlib mypyc=mypy nacl=pynacl pygame=pygame-ce
pylab=matplotlib pysat=python-sat pywt=pywavelets rpds=rpds-py ruamel=ruamel.yaml shapefile=pyshp
sisl_toolbox=sisl skimage=scikit-image sklearn=scikit-learn taglib=pytaglib tiktoken_ext=tiktoken tlz=toolz
unix_timezones=pyodide-unix-timezones yaml=pyyaml
""".split()
)


def project_of(module):
    """The published project that has the module; None where there is none."""
    return OTHERS.get(module) or (module if module in SAME else None)


def is_project(name):
    """Whether a project of that name is published."""
    plain = _plain(name)
    return any(plain == _plain(one) for one in (*SAME, *OTHERS.values()))


def module_of(project):
    """The module that a published project has, where it has another name."""
    return next((module for module, one in OTHERS.items() if _plain(one) == _plain(project)), None)


def _plain(name):
    return name.lower().replace("_", "-").replace(".", "-")


def sentence(module):
    """What to do about a module that is not here."""
    project = project_of(module.partition(".")[0])
    if project is None:
        return f"{module!r} is not here, and is not published for browsers."
    return f"{module!r} is not here: `%pip install {project}` brings it from where Pyodide publishes it."
