"""What people are at a paper, as bylines print it before and behind their names."""

import re

ROLE = r"(?:editor|reporter|correspondent|writer|columnist|contributor|journalist|analyst|producer|critic|chief|staff|photographer|fellow|intern)"
KINDS = (
    r"(?:staff|senior|chief|political|deputy|assistant|associate|managing|executive|special|foreign|national|local|city|state|business|sports?|health"
    r"|education|environment|science|crime|courts?|economics?|diplomatic|defen[cs]e|security|home|affairs|legal|religion|arts?|culture|entertainment"
    r"|democracy|features?|news|night|day|digital|online|web|multimedia|contributing|investigat\w+|general|data|technology|tech|energy|transport|property"
    r"|consumer|royal|social|parliamentary|regional|europe|asia|africa|middle|east|washington|white|house|bureau|guest|opinion|travel|food|film"
    r"|music|racing|football|cricket|rugby|golf|motoring|markets?|financial|finance|money|industrial|rural|agriculture|climate|us|uk|eu|world"
    r"|international|global|junior|trainee|community|politics|press|associated|ap|bbc|our|own|the|by|and|in|for|at|of|a|freelance|former|tv|radio)"
)
"""Words before the last one of a post."""
ROLE_BEHIND = re.compile(rf"(?<=\w)[\s.]+(?:{KINDS}\s+)*{ROLE}s?(?:\s(?:in|at|for|of)\s.*)?\Z", re.IGNORECASE)
ROLE_BEFORE = re.compile(
    rf"(?i:(?:{KINDS}[\s/-]+)*{ROLE}s?(?:[-\s]in[-\s](?:chief|charge))?\s*[:,]?)\s+(?=[^\W\d_a-z])"
)
