package org.palier.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.web.SheetWriting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every step as it happened, for process mining: XES (IEEE 1849-2016) or CSV. There is
 * nobody in it: who did it is a role. What is done for one resident or one Voisin stays
 * out, for a place and a time could say who it was.
 */
@Component
@Transactional(readOnly = true)
class EventLog {

	private static final String SQL = """
			select case_id, process, version, step, role, site_id, topic, nature, created_at, claimed_at, finished_at, outcome
			from step_fact where created_at >= :from and process not in ('support', 'accompaniment')
				and (:process::text is null or process = :process) and (:version::int is null or version = :version::int)
				and (:site::uuid is null or site_id = :site::uuid) and (:topic::text is null or topic = :topic)
				and (:nature::text is null or nature = :nature)
			order by process, case_id, created_at, task_id""";

	private final JdbcClient jdbc;

	private final Directory directory;

	private final Clock clock;

	EventLog(JdbcClient jdbc, Directory directory, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.clock = clock;
	}

	/** One line a step; a comma between, dates in UTC, as mining tools expect. */
	void csv(Wanted wanted, Writer out) throws IOException {
		out.write("case,process,version,activity,role,site,topic,nature,start,taken,end,outcome\n");
		read(wanted, (row) -> {
			var cells = List.of(row.getString("case_id"), row.getString("process"), row.getString("version"),
					row.getString("step"), row.getString("role"),
					"\"" + SheetWriting.harmless(site(row)).replace("\"", "\"\"") + "\"", text(row.getString("topic")),
					text(row.getString("nature")), time(row, "created_at"), time(row, "claimed_at"),
					time(row, "finished_at"), row.getString("outcome"));
			out.write(String.join(",", cells) + "\n");
		});
	}

	/** One trace a case, with the beginning and the end of each of its steps. */
	void xes(Wanted wanted, Writer out) throws IOException {
		try {
			var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
			head(xml);
			var trace = new String[] { "" };
			read(wanted, (row) -> {
				if (!trace[0].equals(row.getString("case_id"))) {
					if (!trace[0].isEmpty()) {
						xml.writeEndElement();
					}
					trace[0] = row.getString("case_id");
					trace(xml, row);
				}
				event(xml, row, "start", "created_at");
				if (row.getTimestamp("finished_at") != null) {
					event(xml, row, row.getString("outcome").equals("FINISHED") ? "complete" : "ate_abort",
							"finished_at");
				}
			});
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void head(XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("log");
		xml.writeAttribute("xes.version", "1849.2016");
		xml.writeAttribute("xes.features", "");
		for (var extension : new String[][] { { "Concept", "concept" }, { "Lifecycle", "lifecycle" },
				{ "Time", "time" }, { "Organizational", "org" } }) {
			xml.writeEmptyElement("extension");
			xml.writeAttribute("name", extension[0]);
			xml.writeAttribute("prefix", extension[1]);
			xml.writeAttribute("uri", "http://www.xes-standard.org/" + extension[1] + ".xesext");
		}
		xml.writeStartElement("global");
		xml.writeAttribute("scope", "trace");
		attribute(xml, "string", "concept:name", "");
		xml.writeEndElement();
		xml.writeStartElement("global");
		xml.writeAttribute("scope", "event");
		attribute(xml, "string", "concept:name", "");
		attribute(xml, "string", "lifecycle:transition", "complete");
		attribute(xml, "date", "time:timestamp", "1970-01-01T00:00:00Z");
		attribute(xml, "string", "org:role", "");
		xml.writeEndElement();
		xml.writeEmptyElement("classifier");
		xml.writeAttribute("name", "Step");
		xml.writeAttribute("scope", "event");
		xml.writeAttribute("keys", "concept:name lifecycle:transition");
		attribute(xml, "string", "concept:name", "Palier");
	}

	private void trace(XMLStreamWriter xml, ResultSet row) throws XMLStreamException, SQLException {
		xml.writeStartElement("trace");
		attribute(xml, "string", "concept:name", row.getString("case_id"));
		attribute(xml, "string", "process", row.getString("process"));
		attribute(xml, "int", "version", row.getString("version"));
		attribute(xml, "string", "site", site(row));
		attribute(xml, "string", "topic", text(row.getString("topic")));
		attribute(xml, "string", "nature", text(row.getString("nature")));
	}

	private static void event(XMLStreamWriter xml, ResultSet row, String transition, String at)
			throws XMLStreamException, SQLException {
		xml.writeStartElement("event");
		attribute(xml, "string", "concept:name", row.getString("step"));
		attribute(xml, "string", "lifecycle:transition", transition);
		attribute(xml, "date", "time:timestamp", time(row, at));
		attribute(xml, "string", "org:role", row.getString("role"));
		xml.writeEndElement();
	}

	private static void attribute(XMLStreamWriter xml, String type, String key, String value)
			throws XMLStreamException {
		xml.writeEmptyElement(type);
		xml.writeAttribute("key", key);
		xml.writeAttribute("value", value);
	}

	private void read(Wanted wanted, Row each) {
		jdbc.sql(SQL)
			.param("from", Timestamp.from(Summaries.start(wanted.first(Summaries.day(clock.instant())).atDay(1))))
			.param("process", wanted.isWhole() ? null : wanted.shown())
			.param("version", wanted.version())
			.param("site", wanted.site())
			.param("topic", wanted.topic())
			.param("nature", wanted.nature())
			.withFetchSize(1000)
			.query((row) -> {
				try {
					each.read(row);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				catch (XMLStreamException ex) {
					throw new UncheckedIOException(new IOException(ex));
				}
			});
	}

	private String site(ResultSet row) throws SQLException {
		return directory.site(row.getObject("site_id", java.util.UUID.class));
	}

	private static String time(ResultSet row, String column) throws SQLException {
		var at = row.getTimestamp(column);
		return (at != null) ? at.toInstant().toString() : "";
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

	/** What is done with each row. */
	private interface Row {

		void read(ResultSet row) throws SQLException, IOException, XMLStreamException;

	}

}
