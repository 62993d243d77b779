"""Edits a .docx in LibreOffice as a person would: some words with the recording of changes on, some with it off, a comment beside some.

python3 edit-in-office.py SOURCE TARGET WISHES: the wishes are JSON, {author, tracked: [[words, others]], silent: [...], comment: [words, text]}.
"""
import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE = 120


def value(name, given):
    one = PropertyValue()
    one.Name, one.Value = name, given
    return one


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.time() + PATIENCE
    while True:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if time.time() > deadline:
                raise
            time.sleep(0.1)


def introduce(context, author):
    """Names the person who edits, as LibreOffice asks in its settings."""
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    place = (value("nodepath", "/org.openoffice.UserProfile/Data"),)
    profile = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", place)
    given, family = author.split(" ", 1)
    profile.replaceByName("givenname", given)
    profile.replaceByName("sn", family)
    profile.commitChanges()


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    place = document.findFirst(search)
    if place is None:
        raise SystemExit("Not in the text: " + words)
    return place


def edit(document, wishes):
    for isRecorded, name in ((True, "tracked"), (False, "silent")):
        document.RecordChanges = isRecorded
        for words, others in wishes.get(name, []):
            found(document, words).String = others
    document.RecordChanges = False
    if "comment" in wishes:
        words, text = wishes["comment"]
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = wishes["author"], text
        place = found(document, words)
        place.Text.insertTextContent(place.getEnd(), note, False)


def main(source, target, wishes):
    with tempfile.TemporaryDirectory() as home:
        pipe = "vizavi%d" % time.time_ns()
        started = ["soffice", "-env:UserInstallation=file://" + home, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe]
        office = subprocess.Popen(started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connected(pipe)
            introduce(context, wishes["author"])
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (value("Hidden", True),))
            edit(document, wishes)
            document.storeToURL("file://" + target, (value("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            desktop.terminate()
            office.wait(PATIENCE)
        finally:
            office.kill()


main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
