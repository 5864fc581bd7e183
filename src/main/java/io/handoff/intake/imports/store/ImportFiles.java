package io.handoff.intake.imports.store;

import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.utc;
import static java.time.ZoneOffset.UTC;

import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.store.ContactImport.Status;
import io.handoff.intake.imports.store.ContactImport.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of imports. */
@Repository
@RequiredArgsConstructor
public class ImportFiles {

    private final JdbcClient jdbc;

    /** @param once whether a unique hash prevents a second upload of the same file */
    public void insert(ContactImport file, boolean once) {
        jdbc.sql("""
                        insert into contact_import (id, file_name, file_hash, loaded_once, charset, delimiter, header, mapping,
                          row_count, status, cursor_line, worked, checked, to_release, uploaded_by, uploaded_at)
                        values (:id, :fileName, :fileHash, :once, :charset, :delimiter, :header, :mapping,
                          :lines, :status, 0, 0, false, 0, :by, :at)""")
                .param("id", file.id())
                .param("fileName", file.fileName())
                .param("fileHash", file.fileHash())
                .param("once", once ? file.fileHash() : null)
                .param("charset", file.charset())
                .param("delimiter", String.valueOf(file.delimiter()))
                .param("header", ImportJson.write(file.header()))
                .param("mapping", ImportJson.write(file.mapping()))
                .param("lines", file.lines())
                .param("status", file.status().name())
                .param("by", file.uploadedBy())
                .param("at", file.uploadedAt().atOffset(UTC))
                .update();
    }

    public Optional<ContactImport> find(String id) {
        return one("select * from contact_import where id = ?", id);
    }

    /** Locked until the transaction ends; requests for work and the worker are serialised on this row. */
    public Optional<ContactImport> lock(String id) {
        return one("select * from contact_import where id = ? for update", id);
    }

    public Optional<ContactImport> findByHash(String hash) {
        return one("select * from contact_import where loaded_once = ?", hash);
    }

    /** Newest first. */
    public List<ContactImport> newest(int most) {
        return jdbc.sql("select * from contact_import where status <> 'DROPPED' order by seq desc limit ?")
                .param(most)
                .query((rs, i) -> row(rs))
                .list();
    }

    public void remap(String id, ColumnMapping mapping) {
        jdbc.sql("update contact_import set mapping = ?, checked = false where id = ?")
                .params(ImportJson.write(mapping), id)
                .update();
    }

    public void begin(String id, Work work, Status status, int toRelease, Instant at) {
        jdbc.sql("""
                        update contact_import set work = :work, status = :status, to_release = :toRelease, cursor_line = 0,
                          worked = 0, work_began_at = :at, work_ended_at = null, trouble = null where id = :id""")
                .param("work", work.name())
                .param("status", status.name())
                .param("toRelease", toRelease)
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** Moves the cursor; false when another node has moved it already. */
    public boolean advance(String id, int from, int to, int lines) {
        return jdbc.sql("""
                        update contact_import set cursor_line = :to, worked = worked + :lines, trouble = null
                        where id = :id and cursor_line = :from""")
                        .param("to", to)
                        .param("lines", lines)
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    public void releasedOne(String id) {
        jdbc.sql(
                        "update contact_import set worked = worked + 1, to_release = to_release - 1, trouble = null where id = ?")
                .param(id)
                .update();
    }

    public void finish(String id, Status status, boolean checked, Instant loadedAt, Instant at) {
        jdbc.sql("""
                        update contact_import set work = null, status = :status, checked = :checked, to_release = 0, trouble = null,
                          loaded_at = :loadedAt, work_ended_at = :at where id = :id""")
                .param("status", status.name())
                .param("checked", checked)
                .param("loadedAt", utc(loadedAt))
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    public void trouble(String id, String sentence) {
        jdbc.sql("update contact_import set trouble = ? where id = ?")
                .params(sentence, id)
                .update();
    }

    /** Frees the hash: a file that was never loaded may be uploaded again. */
    public void drop(String id) {
        jdbc.sql("update contact_import set status = 'DROPPED', work = null, loaded_once = null where id = ?")
                .param(id)
                .update();
    }

    public void purged(String id, String counts, Instant at) {
        jdbc.sql("update contact_import set purged_at = ?, counts = ? where id = ?")
                .params(at.atOffset(UTC), counts, id)
                .update();
    }

    private Optional<ContactImport> one(String sql, String param) {
        return jdbc.sql(sql).param(param).query((rs, i) -> row(rs)).optional();
    }

    private static ContactImport row(ResultSet rs) throws SQLException {
        var work = rs.getString("work");
        return new ContactImport(
                rs.getString("id"),
                rs.getString("file_name"),
                rs.getString("file_hash"),
                rs.getString("charset"),
                rs.getString("delimiter").charAt(0),
                ImportJson.words(rs.getString("header")),
                ImportJson.mapping(rs.getString("mapping")),
                rs.getInt("row_count"),
                Status.valueOf(rs.getString("status")),
                work == null ? null : Work.valueOf(work),
                rs.getInt("cursor_line"),
                rs.getInt("worked"),
                instant(rs, "work_began_at"),
                instant(rs, "work_ended_at"),
                rs.getBoolean("checked"),
                rs.getInt("to_release"),
                rs.getString("uploaded_by"),
                instant(rs, "uploaded_at"),
                instant(rs, "loaded_at"),
                instant(rs, "purged_at"),
                rs.getString("counts"),
                rs.getString("trouble"));
    }
}
