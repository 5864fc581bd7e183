package io.handoff.privacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column of every table, also of the engine's, as whoever gets hold of the database could read it. */
final class Dump {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final JdbcClient jdbc;

    Dump(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by table_name""").query(String.class).list();
    }

    /** "table.column" → the values in which the marker is, in any case and encoding. */
    Map<String, Set<String>> findings(String marker) {
        var found = new TreeMap<String, Set<String>>();
        for (var table : tables()) {
            jdbc.sql("select * from \"" + table + "\"").query(row -> {
                search(table, row, marker.toLowerCase(Locale.ROOT), found);
            });
        }
        return found;
    }

    private static void search(String table, ResultSet row, String marker, Map<String, Set<String>> found)
            throws SQLException {
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            for (var text : texts(row.getObject(i))) {
                if (text.toLowerCase(Locale.ROOT).contains(marker)) {
                    found.computeIfAbsent(
                                    (table + "." + columns.getColumnName(i)).toLowerCase(Locale.ROOT),
                                    column -> new TreeSet<>())
                            .add(text.length() > 200 ? text.substring(0, 200) : text);
                }
            }
        }
    }

    private static List<String> texts(Object value) throws SQLException {
        if (value == null) {
            return List.of();
        }
        if (value instanceof byte[] bytes) {
            return decoded(bytes);
        }
        if (value instanceof Blob blob) {
            return decoded(blob.getBytes(1, (int) blob.length()));
        }
        if (value instanceof Clob clob) {
            return List.of(clob.getSubString(1, (int) clob.length()));
        }
        return List.of(value.toString());
    }

    private static List<String> decoded(byte[] bytes) {
        return CHARSETS.stream().map(charset -> new String(bytes, charset)).toList();
    }
}
