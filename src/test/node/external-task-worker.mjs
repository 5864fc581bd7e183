// Camunda's own JavaScript client for external tasks, as its users write it: works one task of a topic and ends.
// node external-task-worker.mjs BASE_URL TOPIC USER PASSWORD
import { Client, BasicAuthInterceptor } from "camunda-external-task-client-js";

const [baseUrl, topic, username, password] = process.argv.slice(2);

const client = new Client({
  baseUrl,
  workerId: "javascript-worker",
  maxTasks: 1,
  asyncResponseTimeout: 20000,
  interceptors: new BasicAuthInterceptor({ username, password }),
});

client.subscribe(topic, async ({ task, taskService }) => {
  console.log(`working ${task.id} of ${task.topicName}`);
  await taskService.complete(task);
  client.stop();
});
