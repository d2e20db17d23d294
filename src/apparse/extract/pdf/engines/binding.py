"""pdfium's C functions, as far as they are called here.

They are bound straight to the library that pypdfium2 ships. Its own bindings declare all of pdfium, which costs as much
as reading ten pages, and wrap each handle in an object; here handles are plain numbers, 0 or None where there is
nothing. `PyDLL` keeps Python's lock during a call: calls are short, and pdfium can't bear two at a time anyway.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import c_char_p, c_int, c_size_t, c_uint, c_ulong, c_void_p
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Function = Callable[..., Any]
_FILES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}
_PACKAGE = "pypdfium2_raw"


def _path() -> str:
    """The library beside the bindings or, where pypdfium2 was set up to use another one, that one."""
    found = find_spec(_PACKAGE)
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder, _FILES.get(sys.platform, "libpdfium.so"))
        if path.exists():
            return str(path)
    import pypdfium2_raw  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, and seldom needed

    return str(pypdfium2_raw.bindings._libs["pdfium"]._name)  # noqa: SLF001 - its only trace


_library = ctypes.PyDLL(_path())


def _bound(name: str, answer: Any, *asked: Any) -> Function:
    function = getattr(_library, name)
    function.restype, function.argtypes = answer, asked
    return function  # type: ignore[no-any-return]


HANDLE = WHERE = c_void_p
"""A thing of pdfium's by its address; the address that an answer is written to."""

_bound("FPDF_InitLibrary", None)()

load_document = _bound("FPDF_LoadMemDocument64", HANDLE, c_char_p, c_size_t, c_char_p)
close_document = _bound("FPDF_CloseDocument", None, HANDLE)
last_error = _bound("FPDF_GetLastError", c_ulong)
ERR_PASSWORD, ERR_SECURITY = 4, 5
page_count = _bound("FPDF_GetPageCount", c_int, HANDLE)
load_page = _bound("FPDF_LoadPage", HANDLE, HANDLE, c_int)
close_page = _bound("FPDF_ClosePage", None, HANDLE)
rotation = _bound("FPDFPage_GetRotation", c_int, HANDLE)
page_box = _bound("FPDF_GetPageBoundingBox", c_int, HANDLE, WHERE)

page_objects = _bound("FPDFPage_CountObjects", c_int, HANDLE)
page_object = _bound("FPDFPage_GetObject", HANDLE, HANDLE, c_int)
form_objects = _bound("FPDFFormObj_CountObjects", c_int, HANDLE)
form_object = _bound("FPDFFormObj_GetObject", HANDLE, HANDLE, c_ulong)
kind = _bound("FPDFPageObj_GetType", c_int, HANDLE)
TEXT, PATH, IMAGE, SHADING, FORM = range(1, 6)
bounds = _bound("FPDFPageObj_GetBounds", c_int, HANDLE, WHERE, WHERE, WHERE, WHERE)
matrix = _bound("FPDFPageObj_GetMatrix", c_int, HANDLE, WHERE)
fill_colour = _bound("FPDFPageObj_GetFillColor", c_int, HANDLE, WHERE, WHERE, WHERE, WHERE)

clip = _bound("FPDFPageObj_GetClipPath", HANDLE, HANDLE)
clip_paths = _bound("FPDFClipPath_CountPaths", c_int, HANDLE)
clip_segments = _bound("FPDFClipPath_CountPathSegments", c_int, HANDLE, c_int)
clip_segment = _bound("FPDFClipPath_GetPathSegment", HANDLE, HANDLE, c_int, c_int)

draw_mode = _bound("FPDFPath_GetDrawMode", c_int, HANDLE, WHERE, WHERE)
ALTERNATE = 1
"""How a path is filled that leaves out what lies between an even number of its lines."""
path_segments = _bound("FPDFPath_CountSegments", c_int, HANDLE)
path_segment = _bound("FPDFPath_GetPathSegment", HANDLE, HANDLE, c_int)
segment_kind = _bound("FPDFPathSegment_GetType", c_int, HANDLE)
MOVE_TO = 2
segment_point = _bound("FPDFPathSegment_GetPoint", c_int, HANDLE, WHERE, WHERE)

font = _bound("FPDFTextObj_GetFont", HANDLE, HANDLE)
font_size = _bound("FPDFTextObj_GetFontSize", c_int, HANDLE, WHERE)
font_name = _bound("FPDFFont_GetBaseFontName", c_size_t, HANDLE, c_char_p, c_size_t)
render_mode = _bound("FPDFTextObj_GetTextRenderMode", c_int, HANDLE)
INVISIBLE = (3, 7)
"""The render modes of text that paints nothing: invisible, and a mere clip."""

is_tagged = _bound("FPDFCatalog_IsTagged", c_int, HANDLE)
mark = _bound("FPDFPageObj_GetMarkedContentID", c_int, HANDLE)
load_tree = _bound("FPDF_StructTree_GetForPage", HANDLE, HANDLE)
close_tree = _bound("FPDF_StructTree_Close", None, HANDLE)
tree_children = _bound("FPDF_StructTree_CountChildren", c_int, HANDLE)
tree_child = _bound("FPDF_StructTree_GetChildAtIndex", HANDLE, HANDLE, c_int)
children = _bound("FPDF_StructElement_CountChildren", c_int, HANDLE)
child = _bound("FPDF_StructElement_GetChildAtIndex", HANDLE, HANDLE, c_int)
child_mark = _bound("FPDF_StructElement_GetChildMarkedContentID", c_int, HANDLE, c_int)
element_type = _bound("FPDF_StructElement_GetType", c_ulong, HANDLE, c_char_p, c_ulong)
attributes = _bound("FPDF_StructElement_GetAttributeCount", c_int, HANDLE)
attribute = _bound("FPDF_StructElement_GetAttributeAtIndex", HANDLE, HANDLE, c_int)
attribute_value = _bound("FPDF_StructElement_Attr_GetValue", HANDLE, HANDLE, c_char_p)
number_value = _bound("FPDF_StructElement_Attr_GetNumberValue", c_int, HANDLE, WHERE)

load_text = _bound("FPDFText_LoadPage", HANDLE, HANDLE)
close_text = _bound("FPDFText_ClosePage", None, HANDLE)
characters = _bound("FPDFText_CountChars", c_int, HANDLE)
text = _bound("FPDFText_GetText", c_int, HANDLE, c_int, c_int, WHERE)
unicode = _bound("FPDFText_GetUnicode", c_uint, HANDLE, c_int)
is_unmapped = _bound("FPDFText_HasUnicodeMapError", c_int, HANDLE, c_int)
is_generated = _bound("FPDFText_IsGenerated", c_int, HANDLE, c_int)
text_object = _bound("FPDFText_GetTextObject", HANDLE, HANDLE, c_int)
origin = _bound("FPDFText_GetCharOrigin", c_int, HANDLE, c_int, WHERE, WHERE)
loose_box = _bound("FPDFText_GetLooseCharBox", c_int, HANDLE, c_int, WHERE)
ink_box = _bound("FPDFText_GetCharBox", c_int, HANDLE, c_int, WHERE, WHERE, WHERE, WHERE)
rectangles = _bound("FPDFText_CountRects", c_int, HANDLE, c_int, c_int)

create_bitmap = _bound("FPDFBitmap_Create", HANDLE, c_int, c_int, c_int)
fill_bitmap = _bound("FPDFBitmap_FillRect", c_int, HANDLE, c_int, c_int, c_int, c_int, c_ulong)
render = _bound("FPDF_RenderPageBitmap", None, HANDLE, HANDLE, c_int, c_int, c_int, c_int, c_int, c_int)
ANNOTATIONS = 1
bitmap_stride = _bound("FPDFBitmap_GetStride", c_int, HANDLE)
bitmap_pixels = _bound("FPDFBitmap_GetBuffer", HANDLE, HANDLE)
destroy_bitmap = _bound("FPDFBitmap_Destroy", None, HANDLE)
