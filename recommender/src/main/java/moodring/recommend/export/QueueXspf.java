package moodring.recommend.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.recommend.RecommendException;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** A queue as XSPF version 1 (xspf.org/spec), which VLC, Audacious and others read. */
public final class QueueXspf implements QueueText {
    private static final String NAMESPACE = "http://xspf.org/ns/0/";

    @Override
    public String of(Queue queue) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("playlist");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            element(xml, "title", PlaylistName.of(queue));
            element(xml, "creator", "Moodring");
            xml.writeStartElement("trackList");
            for (QueuedTrack queued : queue.tracks()) {
                write(xml, queued);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new RecommendException(
                    RecommendException.Kind.FAILURE, "The queue could not be written as XSPF: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, QueuedTrack queued) throws XMLStreamException {
        Track track = queued.placed().track();
        TrackDetails details = track.details();
        xml.writeStartElement("track");
        element(xml, "location", TrackAddress.of(queued.placed()));
        element(xml, "title", track.title());
        element(xml, "creator", track.artist());
        element(xml, "annotation", queued.reason());
        element(xml, "image", details.cover().map(Object::toString).orElse(""));
        element(xml, "album", details.album().orElse(""));
        element(
                xml,
                "duration",
                details.duration().map(length -> "" + length.toMillis()).orElse(""));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(withoutWhatXmlForbids(value));
            xml.writeEndElement();
        }
    }

    /** XML 1.0, production 2: control characters and lone surrogates cannot even be written as references. */
    private static String withoutWhatXmlForbids(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
